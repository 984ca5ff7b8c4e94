"""Articles set as newspaper pages, printed to PDF and read back: a measure of headlines and of whose each line is.

    python -m tests.typeset                  # figures of both sets
    python -m tests.typeset --misses         # what was read wrongly on pages of the open set
    python -m tests.typeset --show 12        # one page of the open set as a reader of PDF gives it back

The open set is there to be looked at. Of the blind one, set from other articles (`tests/corpus/held`) in other designs
and with other words, the totals alone are to be seen. Nothing is drawn that needs a font or a browser.
"""
