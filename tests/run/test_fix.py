from checker.run.checking import Checking
from checker.run.drafts import Draft
from checker.run.fix import fix_draft
from checker.run.pipelines import shared_pipeline

DRAFT = Draft("a.md", "Of 31 members, 17 members (64.8%) came on Monday, March 12, 2025.\n")


def test_a_fix_that_mends_nothing_is_taken_back():
    def unmoved(_):
        return (yield from shared_pipeline().steps(DRAFT))

    fixed = fix_draft(DRAFT, Checking(unmoved), unsafe=True)
    assert (fixed.draft, fixed.fixes) == (DRAFT, 0)


def test_where_fixes_mend_less_together_each_is_tried_alone():
    """As if one of the two were no better than what stood there."""

    def stubborn(draft):
        outcome = yield from shared_pipeline().steps(draft)
        monday = shared_pipeline().check(DRAFT).reported[-1]
        return outcome if "Monday" in draft.content else outcome._replace(reported=(*outcome.reported, monday))

    fixed = fix_draft(DRAFT, Checking(stubborn), unsafe=False)
    assert (fixed.draft.content, fixed.fixes) == (DRAFT.content.replace("64.8", "54.8"), 1)


def test_only_what_counts_is_fixed():
    checking = Checking(shared_pipeline().steps, (lambda _, outcome: outcome.only(lambda _: False),))
    fixed = fix_draft(DRAFT, checking, unsafe=True)
    assert (fixed.draft, fixed.fixes, fixed.outcome.findings) == (DRAFT, 0, 0)
