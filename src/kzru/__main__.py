"""``python -m kzru``."""

from kzru.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
