"""The registry of units and currencies, and exchange rates."""
