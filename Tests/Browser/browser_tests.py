"""Opens a built portal, and the preview, in Chromium and says what does not hold: browser_tests.py OUTPUT [PROGRAM]"""

import sys
import time

from page_checks import check_pages
from past_checks import check_past
from preview_checks import check_preview
from search_checks import check_search
from support import Checks, chromium, served


def main(output, program=None):
    start = time.time()
    checks = Checks()
    with served(output) as base, chromium() as browser:
        check_search(browser, base, output, checks)
        check_pages(browser, base, output, checks)
        if program:
            check_past(browser, program, checks)
            check_preview(browser, program, checks)
    print(f"Browser tests: {checks.count} checks, {checks.failures} failures, {time.time() - start:.0f} s.")
    return 1 if checks.failures or not checks.count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
