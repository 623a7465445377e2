"""The version of figcheck, as its reports name it."""

VERSION = "0.1.0"
