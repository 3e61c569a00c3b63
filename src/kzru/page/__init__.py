"""The report as a page: one file of HTML, or Markdown."""

from kzru.page.contents import Contents, contents_of
from kzru.page.html_page import html_lines
from kzru.page.markdown import markdown_lines

__all__ = ["Contents", "contents_of", "html_lines", "markdown_lines"]
