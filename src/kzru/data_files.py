"""The data files that ship with kzru. Not by importlib.resources, which loads archives and temporary files of the library."""

from __future__ import annotations

from pkgutil import get_data

__all__ = ["read_data"]


def read_data(package: str, name: str) -> str:
    """Return a data file of a package of kzru.

    >>> read_data("kzru.units", "data/units.toml").startswith("#")
    True

    Args:
        package: The package.
        name: The file below it, its folders parted by "/".

    Raises:
        OSError: There is no such file.
        UnicodeDecodeError: It is not UTF-8.
    """
    data = get_data(package, name)
    if data is None:
        raise OSError(f"the packages of this Python have no data: {package}, {name}")
    return data.decode("utf-8")
