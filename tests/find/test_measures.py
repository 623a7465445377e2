"""What is measured, in all the forms that news prints, each beside what must be left alone."""

from decimal import Decimal

import pytest

# sentence, and each figure's text, value and unit
MEASURED = [
    ("He is 6' 2\" tall.", [("6' 2\"", Decimal(74) / 12, "foot")]),
    ("It is a 6' x 4' board.", [("6'", 6, "foot"), ("4'", 4, "foot")]),
    ("A 10-by-12-foot room was cut by 4 feet.", [("10", 10, "foot"), ("12-foot", 12, "foot"), ("4 feet", 4, "foot")]),
    ("It took a couple of days, or 0.3 of a day.", [("a couple of days", 2, "day"), ("0.3 of a day", 0.3, "day")]),
    ("About 12 of a day's 20 trains left.", [("About 12", 12, None), ("20 trains", 20, None)]),
    ("It is 5m longer and seats 5m fans.", [("5m", 5, "meter"), ("5m fans", 5_000_000, None)]),
    ("The rug is 2m by 3m.", [("2m", 2, "meter"), ("3m", 3, "meter")]),
    ("Sales of 2m rose by 3m.", [("2m", 2_000_000, None), ("3m", 3_000_000, None)]),
    ("He won the 100m final, seen by 5m fans.", [("100m", 100, "meter"), ("5m fans", 5_000_000, None)]),
    ("It runs for 1,500-1,600m.", [("1,500-1,600m", (1500, 1600), "meter")]),
    ("It makes 1900-2000 MW.", [("1900-2000 MW", (1900, 2000), "megawatt")]),
    ("In 2016 Stone left.", [("2016", 2016, None)]),
    ("The 1H23 report took 1h23.", [("1h23", Decimal(83) / 60, "hour")]),
    ("It rose 2.5 %pts, or 2.5 p.p.", [("2.5 %pts", 2.5, "percentage_point"), ("2.5 p.p.", 2.5, "percentage_point")]),
    ("The plank is 5'10\" long.", [("5'10\"", Decimal(70) / 12, "foot")]),
    ("He said \"it's 5' and 10\" once.", [("5", 5, None), ("10", 10, None)]),
    ("She weighs 12st 4lb.", [("12st 4lb", Decimal(12) + Decimal(4) / 14, "stone")]),
    ("She came 21st of 30.", [("21st", 21, None), ("30", 30, None)]),
    ("It took 1h30 to get there.", [("1h30", 1.5, "hour")]),
    ("The film runs 2hr 15min.", [("2hr 15min", 2.25, "hour")]),
    ("He ran it in 3:59.4 on Friday.", [("3:59.4", 3.99, "minute"), ("Friday", 4, None)]),
    ("It began at 3:59 on Friday.", [("3:59", Decimal(3) + Decimal(59) / 60, None), ("Friday", 4, None)]),
    ("The road turns by 51°30′ there.", [("51°30′", 51.5, "degree")]),
    ("It fell at 9.8 m/s² at first.", [("9.8 m/s²", 9.8, "meter / second ** 2")]),
    ("It burns 6.5 litres per 100 km.", [("6.5 litres per 100 km", 6.5, "liter / 100 / kilometer")]),
    ("They got 50 mg/100 g of feed.", [("50 mg/100 g", 50, "milligram / 100 / gram")]),
    ("The ward has 25 TB patients.", [("25 TB patients", 25, None)]),
    ("The disk has 25 TB.", [("25 TB", 25, "terabyte")]),
    ("A dose of 2 mg/5 kg was given.", [("2 mg/5 kg", 2, "milligram / 5 / kilogram")]),
    ("It has 4 mg/0 kg of it.", [("4 mg", 4, "milligram"), ("0 kg", 0, "kilogram")]),
    ("It is 5 miles/8 km away.", [("5 miles", 5, "mile"), ("8 km", 8, "kilometer")]),
    ("It is 62 miles/100 km away.", [("62 miles", 62, "mile"), ("100 km", 100, "kilometer")]),
    ("The rate fell to 5.3 per 100,000 people.", [("5.3 per 100,000 people", 5.3, None)]),
    ("There are 4 deaths per 1,000 births.", [("4 deaths per 1,000 births", 4, None)]),
    ("It allows 5 per 2019 rules.", [("5", 5, None), ("2019", 2019, None)]),
    ("A low of - 20 degrees came.", [("- 20 degrees", -20, "degree")]),
    ("It was cold - 20 degrees lower.", [("20 degrees", 20, "degree")]),
    ("The state has 40 people per square km.", [("40 people per square km", 40, None)]),
    ("Deep down, 5m shares were lost.", [("5m shares", 5000000, None)]),
    ("The shaft is 5m deep.", [("5m", 5, "meter")]),
    ("The long race drew 10K fans.", [("10K fans", 10000, None)]),
    ("A mass of 20 [kg] was set.", [("20 [kg]", 20, "kilogram")]),
    ("It was 35C (95F) there.", [("35C", 35, "degree_Celsius"), ("95F", 95, "degree_Fahrenheit")]),
    ("It was 23 F/-5 C there.", [("23 F", 23, "degree_Fahrenheit"), ("-5 C", -5, "degree_Celsius")]),
    ("Row 12C (seat 3C) is free.", []),
    ("The goal of 1.5C was missed.", [("1.5C", 1.5, "degree_Celsius")]),
    ("It digs 2 tonnes per annum.", [("2 tonnes per annum", 2, "tonne / year")]),
    ("The 6-foot-2 guard is here.", [("6-foot-2", Decimal(74) / 12, "foot")]),
    (
        "He stands 6 foot 2, at 12 stone 4.",
        [("6 foot 2", Decimal(74) / 12, "foot"), ("12 stone 4", Decimal(172) / 14, "stone")],
    ),
    ("They dug 6 feet 3 times.", [("6 feet", 6, "foot"), ("3 times", 3, None)]),
    ("It is 9.8 m s-2 there.", [("9.8 m s-2", 9.8, "meter / second ** 2")]),
    ("It took 1h 20m, then 12m30s.", [("1h 20m", Decimal(4) / 3, "hour"), ("12m30s", 12.5, "minute")]),
    ("It spins 78,000 times a minute.", [("78,000 times a minute", 78000, "1 / minute")]),
    ("He trains twice a day.", [("twice a day", 2, "1 / day")]),
    ("He won twice a year ago.", [("twice", 2, None)]),
    ("It burns 12 tonnes of coal a year.", [("12 tonnes of coal a year", 12, "tonne / year")]),
    ("It burned 12 tonnes of coal a year ago.", [("12 tonnes", 12, "tonne")]),
    ("It rained 1.2in of rain.", [("1.2in", 1.2, "inch")]),
    ("It rotates 3 turns.", [("3 turns", 3, "turn")]),
    ("She took 3 turns.", [("3 turns", 3, None)]),
    ("It is at absolute zero.", [("absolute zero", 0, "kelvin")]),
    (
        "It ships 24,000 TEU and 40,000 bpd.",
        [("24,000 TEU", 24000, "twenty_foot_equivalent"), ("40,000 bpd", 40000, "barrel / day")],
    ),
    ("A sub-two-hour race and a sub-$10 meal.", [("sub-two-hour", 2, "hour"), ("sub-$10", 10, "USD")]),
    ("It needs 900 or even 1,000 megawatts.", [("900", 900, "megawatt"), ("1,000 megawatts", 1000, "megawatt")]),
    ("A box of 3 × 4 × 5 m.", [("3", 3, "meter"), ("4", 4, "meter"), ("5 m", 5, "meter")]),
    ("A room of 3m by 4m wide.", [("3m", 3, "meter"), ("4m", 4, "meter")]),
    ("It cut 300 by 40 tonnes.", [("300", 300, None), ("40 tonnes", 40, "tonne")]),
    ("A 3x4 grid.", []),
    ("Doses of 5 and 20 mg/kg.", [("5", 5, "milligram / kilogram"), ("20 mg/kg", 20, "milligram / kilogram")]),
    (
        "Take it twice daily, or three times weekly.",
        [("twice daily", 2, "1 / day"), ("three times weekly", 3, "1 / week")],
    ),
    ("The 4x100m relay.", [("4", 4, None), ("100m", 100, "meter")]),
    (
        "It gave 12 mA g− 1 at 12 m − 1 a side.",
        [("12 mA g− 1", 12, "milliampere / gram"), ("12 m", 12, "meter"), ("1", 1, None)],
    ),
    # ends in two units, in one of them
    ("It lasts from six months to two years.", [("from six months to two years", (0.5, 2), "year")]),
    ("The drop is 500 m to 2 km.", [("500 m to 2 km", (0.5, 2), "kilometer")]),
    ("The path is 5 miles to 8 km.", [("5 miles", 5, "mile"), ("8 km", 8, "kilometer")]),
    ("A 10- to 12-hour shift.", [("10- to 12-hour", (10, 12), "hour")]),
    ("It took six- to eight-week leave.", [("six- to eight-week", (6, 8), "week")]),
    (
        "It fell to between minus 10 and minus 5 degrees.",
        [("between minus 10 and minus 5 degrees", (-10, -5), "degree")],
    ),
    # a unit after other words, and things that share a unit's name
    ("She waits two more days.", [("two more days", 2, "day")]),
    ("It ran for two to three full days.", [("two to three full days", (2, 3), "day")]),
    ("It fell 40ish metres.", [("40ish metres", 40, "meter")]),
    ("They ate 3 iron bars.", [("3 iron bars", 3, None)]),
    ("It was one of these days.", [("one of these days", 1, None)]),
    ("It owes 5 more pounds.", [("5 more pounds", 5, None)]),
    ("It shrank for two quarters.", [("two quarters", 2, "quarter_year")]),
    ("It grew for four straight quarters.", [("four straight quarters", 4, "quarter_year")]),
    ("They own three quarters of it.", [("three quarters", 0.75, None)]),
    # letters that are units in certain company alone
    ("The coil has 3.3 H and 47 µF.", [("3.3 H", 3.3, "henry"), ("47 µF", 47, "microfarad")]),
    ("They own 3 H lots.", [("3 H lots", 3, None)]),
    ("They flew eighteen B-17s.", [("eighteen B", 18, None)]),
    ("The 3 B and 2 A-10s.", [("3 B", 3, "byte"), ("2", 2, None)]),
    ("It holds 10 CFU/g and 5 cells/mm3.", [("10 CFU/g", 10, None), ("5 cells/mm3", 5, None)]),
    ("It pumps 300 kboe/d.", [("300 kboe/d", 300, "kilobarrel_of_oil_equivalent / day")]),
    ("A magnitude-6.4 quake, and a magnitude-6 one.", [("6.4 quake", 6.4, None), ("6", 6, None)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), MEASURED, ids=[row[0] for row in MEASURED])
def test_a_measure_is_read(find, sentence, wanted):
    def nearly(value):
        return tuple(map(nearly, value)) if isinstance(value, tuple) else round(float(value), 9)

    read = [(found.text, nearly(found.value), found.unit and found.unit.name) for found in find(sentence)]
    assert read == [(text, nearly(value), unit) for text, value, unit in wanted]


def test_so_many_of_them_are_said(find):
    (figure,) = find("The rate fell to 5.3 per 100,000 people.")
    assert figure.per == "100,000 people"


def test_a_unit_in_brackets_is_not_carried_on(find):
    figures = find("Ice covered 6 hectares (0.06 square km), up from 2.5 last year.")
    assert [figure.unit.name for figure in figures] == ["hectare", "kilometer ** 2", "hectare"]
