"""Articles of annotated pages set as sites set them: menus, paths, fields, lists and rights around one report.

`python -m tests.framed` gives the figures; of the `open` set what was misread is shown too.
"""
