#!/usr/bin/env python3
"""editor_test.py TONGKET SOURCE_DIR: reports and layouts as an editor with yaml-language-server shows them.

npm fetches the pinned server once; 77: it could not be had, skipped."""
import json
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
VERSION = "1.19.2"
MODELINE = "# yaml-language-server: $schema="
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")


def fetch_server():
    """The server's program, or None."""
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    home = os.environ.get("HOME", "/tmp")
    cache = Path(os.environ.get("TONGKET_VALIDATORS", f"{home}/.cache/tongket-validators")) / f"yaml-language-server-{VERSION}"
    program = cache / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if not program.exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", cache, "--ignore-scripts", "--no-audit", "--no-fund",
                        "--fetch-retries=1", "--fetch-timeout=30000", f"yaml-language-server@{VERSION}"],
                       stdout=subprocess.DEVNULL, timeout=300)
    return program if program.exists() else None


class Server:
    """Speaks the Language Server Protocol over the pipes of a server that it starts."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen(["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.answers, self.findings, self.last = queue.Queue(), queue.Queue(), 0
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.call("initialize", {"processId": os.getpid(), "rootUri": folder.as_uri(),
                                 "capabilities": {"workspace": {"configuration": True},
                                                  "textDocument": {"hover": {"contentFormat": ["markdown"]}}}})
        self.send({"method": "initialized", "params": {}})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        while (line := self.process.stdout.readline()):
            size = int(line.split(b":")[1]) if line.lower().startswith(b"content-length") else None
            while line.strip():
                line = self.process.stdout.readline()
            message = json.loads(self.process.stdout.read(size))
            if message.get("method") == "textDocument/publishDiagnostics":
                self.findings.put(message["params"])
            elif "method" in message and "id" in message:
                settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
                items = message.get("params", {}).get("items", [])
                result = [settings.get(i.get("section")) for i in items] if message["method"] == "workspace/configuration" else None
                self.send({"id": message["id"], "result": result})
            elif "id" in message:
                self.answers.put(message)

    def call(self, method, params):
        self.last += 1
        self.send({"id": self.last, "method": method, "params": params})
        while True:
            answer = self.answers.get(timeout=300)
            if answer["id"] == self.last:
                return answer.get("result")

    def open(self, file, text):
        """Findings of a text that stands in for the file: [(line, message)], lines from 1."""
        uri = file.as_uri()
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text}}})
        while True:
            found = self.findings.get(timeout=300)
            if found["uri"] == uri:
                return [(item["range"]["start"]["line"] + 1, item["message"]) for item in found["diagnostics"]]

    def hover(self, file, line, character):
        found = self.call("textDocument/hover", {"textDocument": {"uri": file.as_uri()},
                                                 "position": {"line": line - 1, "character": character}})
        contents = (found or {}).get("contents", "")
        return contents.get("value", "") if isinstance(contents, dict) else str(contents)

    def complete(self, file, line, character):
        found = self.call("textDocument/completion", {"textDocument": {"uri": file.as_uri()},
                                                      "position": {"line": line - 1, "character": character}})
        return found["items"] if isinstance(found, dict) else found or []

    def close(self):
        self.process.kill()
        self.process.wait()
        self.reader.join(10)
        self.process.stdin.close()
        self.process.stdout.close()


def tongket(*args):
    return subprocess.run([TONGKET, *map(str, args)], check=True, capture_output=True, timeout=300).stdout


# A wrong line and what else stands above it, each in a report that is right but for it.
WRONG = [
    ("a key that no report has", "titel: Báo cáo"),
    ("a year in words", "year: hai nghìn không trăm hai mươi mốt", "year"),
    ("a switch that is neither on nor off", "toc: có"),
    ("a text where sections are listed", "sections: không có"),
    ("a key that a statistic has not", "statistics:\n  thu:\n    label: Thu\n    giá-trị: 3"),
    ("a kind of chart that is not drawn", "sections:\n  - title: A\n    chart:\n      of: [thu]\n      type: hoa-văn"),
    ("a silence for a check that is not there", "ignore:\n  - because: thử\n    check: so-lieu"),
    ("a list where one office is named", "issuer:\n  - name: Ủy ban nhân dân"),
    ("a column with a key of tables", "sections:\n  - title: A\n    table:\n      columns:\n        - title: Tên\n          rows: 3"),
]


class Editor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp()).resolve()
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        for name in ("report", "layout", "batch"):
            (cls.folder / f"{name}.schema.json").write_bytes(tongket("schema", name))
        cls.server = Server(SERVER, cls.folder)
        cls.addClassCleanup(cls.server.close)
        cls.opened = 0

    def open(self, text, schema="report"):
        type(self).opened += 1
        self.file = self.folder / f"{self.opened}.yaml"
        return self.server.open(self.file, f"{MODELINE}{schema}.schema.json\n{text}")

    def test_nothing_is_found_in_reports_that_are_right(self):
        for file in [*sorted((SOURCE / "samples").rglob("*.yaml")), SOURCE / "tests/fuzz/report/corpus/all-keys.yaml"]:
            with self.subTest(file=file.name):
                schema = "batch" if file.name == "batch.yaml" else "report"
                self.assertEqual(self.open(file.read_text(encoding="utf-8"), schema), [])

    def test_nothing_is_found_in_reports_to_start_from_and_they_name_their_schema(self):
        for kind in sorted(p.stem for p in (SOURCE / "resources" / "new").glob("*.yaml")):
            with self.subTest(kind=kind):
                tongket("new", kind, self.folder / kind)
                file = self.folder / kind / f"{kind}.yaml"
                text = file.read_text(encoding="utf-8")
                self.assertIn(MODELINE + "report.schema.json\n", text)
                self.assertEqual(self.server.open(file, text), [])
                line = text.splitlines().index(next(t for t in text.splitlines() if t.startswith("title:"))) + 1
                self.assertRegex(self.server.hover(file, line, 1), VIETNAMESE)

    def test_nothing_is_found_in_next_years_report(self):
        for sample in sorted((SOURCE / "samples").glob("*/bao-cao.yaml")):
            with self.subTest(sample=sample.parent.name):
                folder = self.folder / "next" / sample.parent.name
                tongket("new", folder, "--from", sample)
                file = folder / sample.name
                self.assertEqual(self.server.open(file, file.read_text(encoding="utf-8")), [])

    def test_nothing_is_found_in_layouts(self):
        for file in sorted((SOURCE / "layouts").glob("*.yaml")):
            with self.subTest(file=file.name):
                self.assertEqual(self.open(file.read_text(encoding="utf-8"), "layout"), [])

    def test_what_is_wrong_is_found_on_its_line(self):
        for name, wrong, *without in WRONG:
            with self.subTest(name):
                head = ["tongket: 1", "title: Báo cáo", "year: 2021"]
                head = [line for line in head if line.split(":")[0] not in without]
                text = "\n".join(head) + "\n" + wrong + "\n"
                found = self.open(text)
                self.assertTrue(found, name)
                self.assertEqual({line for line, _ in found}, {text.count("\n") + 1}, found)

    def test_a_missing_title_is_found(self):
        self.assertTrue(self.open("tongket: 1\nyear: 2021\n"))

    def test_a_wrong_key_of_a_layout_is_found(self):
        found = self.open("tongket-layout: 1\nname: thử\nbase: bao-cao\nstyles:\n  body:\n    colors: đỏ\n", "layout")
        self.assertEqual([line for line, _ in found], [7])

    def test_each_key_says_what_it_is_in_vietnamese(self):
        schema = json.loads((self.folder / "report.schema.json").read_text(encoding="utf-8"))
        for owner, part in [("report", schema), *schema["definitions"].items()]:
            for key, value in part["properties"].items():
                self.assertRegex(value["description"] + value["title"], VIETNAMESE, f"{owner}.{key}")
        text = ("tongket: 1\ntitle: Báo cáo\nyear: 2021\nstatistics:\n  thu:\n    label: Thu\n    of-plan: 103,8%\n"
                "sections:\n  - title: A\n    table:\n      caption: B\n      columns: [C]\n      rows: []\n"
                "awards:\n  - title: Giấy khen\n    recipient: Bà A\ngoals:\n  - text: Trồng cây\n    measure: 5 cây\n")
        self.assertEqual(self.open(text), [])
        for key, owner in (("year", "report"), ("of-plan", "Statistic"), ("caption", "Table"), ("recipient", "Award"),
                           ("measure", "Goal")):
            line, column = next((n + 2, t.index(key)) for n, t in enumerate(text.split("\n")) if t.strip(" -").startswith(key + ":"))
            shown = self.server.hover(self.file, line, column + 1)
            said = (schema if owner == "report" else schema["definitions"][owner])["properties"][key]["description"]
            self.assertIn(said.split(",")[0].rstrip("."), shown.replace("\\", ""), key)

    def test_keys_are_offered_with_their_meaning(self):
        text = "tongket: 1\ntitle: Báo cáo\nyear: 2021\nsta\n"
        self.open(text)
        offered = {item["label"]: item for item in self.server.complete(self.file, 5, 3)}
        self.assertIn("statistics", offered)
        said = offered["statistics"].get("documentation", "")
        self.assertRegex(said if isinstance(said, str) else said["value"], VIETNAMESE)


if __name__ == "__main__":
    SERVER = fetch_server()
    if SERVER is None:
        print(f"no yaml-language-server {VERSION}: node or npm is missing, or it could not be fetched", file=sys.stderr)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
