"""The version of figcheck, as shown in its reports."""

VERSION = "0.1.0"
