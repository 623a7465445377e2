"""Superscripts as Unicode characters, so that 10 with a raised 6 is not read as 106."""

RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
