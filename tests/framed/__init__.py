"""Articles of annotated pages set as sites set them: menus, paths, fields, lists and rights around one report.

Others are set as papers do, several on a page.

`python -m tests.framed` gives the figures; of the `open` set what was misread is shown too.
"""
