"""Official statements about Kazakhstan–Russia relations as typed, comparable figures."""
