"""From text to statements and figures."""
