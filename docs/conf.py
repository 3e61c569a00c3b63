"""Settings of the documentation."""

from importlib.metadata import version as _version

project = "kzru"
author = "The kzru developers"
project_copyright = author
version = release = _version("kzru")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"kzru {version}"

default_role = "py:obj"  # single backticks in docstrings name objects
add_module_names = False
autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_preserve_defaults = False
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]  # JSON shown cut short
