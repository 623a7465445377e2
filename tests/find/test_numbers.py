"""Numbers in all their writings: each form beside the nearest sentence that must not be read so."""

from decimal import Decimal

import pytest


def values(figures):
    """What the figures are worth, a range by its ends, to six places."""
    return [
        [round(float(end), 6) for end in figure.value]
        if isinstance(figure.value, tuple)
        else round(float(figure.value), 6)
        for figure in figures
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # tens and units the other way round, and hundreds that are said once
        ("Four-and-twenty blackbirds sang.", [24]),
        ("Four and twenty blackbirds sang.", [4, 20]),
        ("Twelve to fifteen hundred men came.", [[1200, 1500]]),
        ("Twelve to sixteen men came.", [[12, 16]]),
        ("It lasts one or two hundred days.", [100, 200]),
        ("Between a third and a half of it is sold.", [[0.333333, 0.5]]),
        ("It fell by a third and a half went.", [0.333333, 0.5]),
        # a decimal point that is raised, as in some journals, and one that multiplies
        ("It rose by 0·47 to 12·5.", [0.47, 12.5]),
        ("It has 3·10^5 of them.", [300000]),
        # one in so many, of a thing named
        ("One person in five smokes.", [1, 5]),
        ("About one person in five is ill.", [0.2]),
        ("One in 12 people is ill.", [0.083333]),
        ("One goal in nine games is few.", [1, 9]),
        ("He lost one in 2019.", [2019]),
        # fractions in words
        ("They keep three twenty-firsts of the catch.", [0.142857]),
        ("It holds one twenty-fifth of the stock.", [0.04]),
        ("A thirtieth of the seats went unsold.", [0.033333]),
        ("The film is two ten-thousandths of a metre thick.", [0.0002]),
        ("A gap of one one-thousandth of an inch.", [0.001]),
        ("It keeps one one hundred fifth of it.", [0.009524]),
        ("Two out of five hundreds came.", [0.004]),
        ("Hundreds came.", [[100, 1000]]),
        ("It keeps one hundred thirty-fifths of it.", [2.857143]),
        ("He is in the twenty-first row.", [21]),
        ("She bought two third-party licences.", [2]),
        ("They hired three fifth-form pupils.", [3]),
        ("The law needs a two-thirds majority.", [0.666667]),
        ("It is a quarter-final.", []),
        ("It is twenty first-time buyers.", [20]),
        ("The chance is one over three.", [0.333333]),
        ("He is the only one over 40.", [40]),
        ("About 3 in 10 adults smoke.", [0.3]),
        ("The club signed 3 in 10 days.", [3, 10]),
        ("Two in 5 were there.", [0.4]),
        ("The club signed two in 5 days.", [2, 5]),
        ("One-in-five shops closed.", [0.2]),
        ("One in every five shops closed.", [0.2]),
        ("Of patients, 9 in 10.", [0.9]),
        ("It lasted an hour and a half.", [1.5]),
        ("It lasted two years and a half.", [2.5]),
        ("It took a mile and a third lap.", []),
        ("The recipe needs a pint of stock.", [1]),
        ("The inn lies more than a mile away.", [1]),
        ("They won the foot race and a pound coin.", []),
        ("Milk costs $4 a gallon from Monday.", [4]),
        # what is named in parts, and in pairs
        ("It rose by half a point, then by a quarter point.", [0.5, 0.25]),
        ("Two quarter-point cuts and another half-point cut came.", [2, 0.25, 0.5]),
        ("It moved three-quarters of a point, or half the points.", [0.75, 0.5]),
        ("A couple hundred vans and a couple of dozen cars left.", [200, 24]),
        ("A score of men gave it a score of 7.", [20, 7]),
        ("Two score goals.", [2]),
        # slang
        ("It cost five grand, or a couple of grand more.", [5000, 2000]),
        ("She sold two grand pianos and a 50-grand car.", [2, 50_000]),
        # fractions in digits
        ("It rose 3-1/2 points.", [3.5]),
        ("It rose 3+1/2 points.", [3.5]),
        ("It rose 3+½ points.", [3.5]),
        ("It rose 3 1/2 points.", [3.5]),
        ("A 1/20th share was sold.", [0.05]),
        ("It was the 2003/2004 season.", [[2003, 2004]]),
        # magnitudes and what is added to them
        ("The levy raised three lakh crore rupees.", [3e12]),
        ("It holds ten thousand million tonnes.", [1e10]),
        ("It cost Rs 6 crore 20 lakh.", [62_000_000]),
        ("The tally was 6 crore and two hundred votes.", [60_000_200]),
        ("They paid $6 million and two hundred clerks left.", [6_000_000, 200]),
        ("The bill is $6 million and a half.", [6_500_000]),
        ("It sold two million and one half litres.", [2_500_000]),
        ("He owes one billion and a quarter million pounds.", [1_000_250_000]),
        ("A quarter of a million pupils enrolled.", [250_000]),
        ("Six million, two hundred and ten thousand voted.", [6_210_000]),
        ("Of the six million, two hundred voted.", [6_000_000, 200]),
        ("A two-and-a-half-year term ended.", [2.5]),
        ("The shop sold a couple of dozen.", [24]),
        ("The file has 2.5 k rows.", [2500]),
        ("The shop holds three hundred and two dozen mugs.", [324]),
        ("The shop holds two hundred dozen mugs.", [2400]),
        ("He baked a baker's dozen of rolls.", [13]),
        ("The baker's shop sold a dozen rolls.", [12]),
        ("Some 8 B people and 5 M cars use it.", [8e9, 5e6]),
        ("It holds 8 B in all.", [8]),
        ("Try it one last time.", [1]),
        ("It is the one other than that.", []),
        ("The rate was , up 0 . 95 on the day .", [0.95]),
        ("the shares fetched 21 . 40 , down 3 . 75 .", [21.4, 3.75]),
        # powers
        ("The dish held 10^5 cells.", [100_000]),
        ("It grew to 2^10 copies.", [1024]),
        ("The dish held 3.2 × 105 cells.", [320_000]),
        # sizes set beside one another
        ("They sold five or six hundred.", [500, 600]),
        ("They sold two or three thousand lamps.", [2000, 3000]),
        ("They sold five or six lamps.", [5, 6]),
        ("It takes six-to-eight weeks.", [[6, 8]]),
        ("It rose nine-tenths of one per cent.", [0.9]),
        ("They ate a half-dozen eggs.", [6]),
        ("A handful of pupils and scores of fans came.", [[2, 9], [40, 200]]),
        ("It had scores of 3 and 5.", [3, 5]),
        ("The three-time champion lost.", [3]),
        ("He ate 3-½ pies.", [3.5]),
        # decimals in words
        ("Wages rose by point five per cent.", [0.5]),
        ("At that point five per cent left.", [5]),
        # odds and ratios
        ("The mare is at odds of 11/4.", [2.75]),
        ("He rode a 5-1 shot home.", [5]),
        ("They won 5-1 at home.", [[5, 1]]),
        ("The form has a ratio of 3:1.", [3]),
        ("The mare is at 11/4 with bookmakers, and 50-1 to win.", [2.75, 50]),
        ("The 16:9 set left at 16:09.", [1.777778, 16.15]),
        ("It is a 60/40 split, or 60/45.", [[60, 40], 60, 45]),
        # ranges
        ("She ranks between the tenth and the fifteenth.", [[10, 15]]),
        ("She ranks tenth.", []),
        ("The rate was 3.2%-5.8% last week.", [[3.2, 5.8]]),
        ("Allow at least 20 and at most 100 guests.", [[20, 100]]),
        ("Allow at least 20 pupils and at most two teachers.", [20, 2]),
        ("It took as many as 50, not less than 20.", [50, 20]),
        ("His pay is 5000 or less than 6000.", [5000, 6000]),
        ("It rose from about 5 to nearly 8 metres.", [[5, 8]]),
        ("It lies between 200 and >1000 m down.", [[200, 1000]]),
        ("A shift lasts from 10 up to 15 hours.", [[10, 15]]),
        ("The tank fell from 90 litres down to 50 litres.", [[90, 50]]),
        ("From over 40 boats, to save money, to 12.", [40, 12]),
        ("It took a day or two.", [[1, 2]]),
        ("It took a day or two-thirds of one.", [0.666667]),
        ("It more than doubled, nearly tripled.", [2, 3]),
        ("It sold at least some 40 mugs and 30ish cups.", [40, 30]),
        # spreads
        ("The pole is 10 plus or minus 2 feet long.", [10]),
        ("The margin of error is plus or minus 3 points.", [3]),
    ],
)
def test_a_number_is_worth(find, sentence, wanted):
    assert values(figure for figure in find(sentence) if figure.kind.value != "weekday") == wanted


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The pole is 10 plus or minus 2 feet long.", 8, 12),
        ("Half a million letters arrived.", 495_000, 505_000),
        ("A dozen eggs broke.", 12, 12),
    ],
)
def test_a_number_reaches(find, sentence, low, high):
    (figure,) = find(sentence)
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
