"""The rules that a file of a profile keeps, read from its finished bytes with qpdf (pikepdf): nothing of the writer is used.

A rule's number is its line in docs/conformance/rules.md. `check(path, profile)` gives what is wrong as (rule, message);
rules in DUTIES are the author's to keep, and a file of ours may break them.
"""
import pikepdf

from . import colour_rules, file_rules, font_rules, interactive_rules, metadata_rules, structure_rules
from .document import Document

PROFILES = ("press", "archive", "archive-3a", "screen")
DUTIES = {"C-093", "C-096", "C-097"}
MODULES = (metadata_rules, colour_rules, font_rules, structure_rules, interactive_rules)


def check(path, profile):
    assert profile in PROFILES, profile
    data = path.read_bytes()
    findings = list(file_rules.check_bytes(data, profile, path))
    try:
        pdf = pikepdf.open(path, inherit_page_attributes=False)
    except pikepdf.PdfError as error:
        return findings + [("C-004", f"cannot be opened: {error}")]
    with pdf:
        findings += file_rules.check(pdf, profile, data)
        document = Document(pdf, profile)
        findings += document.findings
        for module in MODULES:
            findings += until_unreadable(module.check(document))
    return findings


def until_unreadable(findings):
    """What is found until an object is not what its place asks for: that is a finding too."""
    try:
        yield from findings
    except (AttributeError, IndexError, KeyError, TypeError, UnicodeDecodeError, ValueError, pikepdf.PdfError) as error:
        yield "unreadable", f"{type(error).__name__}: {error}"
