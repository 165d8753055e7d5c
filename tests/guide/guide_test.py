#!/usr/bin/env python3
"""guide_test.py TONGKET SOURCE_DIR: what docs/huong-dan tells a new user is so, command by command."""
import re
import sys
import tempfile
import unittest
from pathlib import Path

import look_pictures
import run_guide

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
GUIDE = SOURCE / "docs" / "huong-dan"


class TheGuide(unittest.TestCase):
    def test_each_command_and_file_does_what_the_guide_shows(self):
        pictures = []

        def compare(file, pdf, page, _):
            pictures.append(file)
            if not run_guide.is_same_text(run_guide.description_of(file.read_bytes()), run_guide.page_text(pdf, page)):
                raise run_guide.Wrong(f"{file.name} is old: scripts/guide-pictures draws it again")

        with tempfile.TemporaryDirectory() as folder:
            guide = run_guide.Guide(TONGKET, SOURCE, folder, compare)
            for chapter in run_guide.chapters(SOURCE):
                guide.run_chapter(chapter)
        self.assertEqual(sorted(pictures), sorted((GUIDE / "hinh").glob("*.png")), "pictures that no chapter shows")

    def test_links_lead_somewhere_and_the_contents_list_all_chapters(self):
        for file in [*GUIDE.glob("*.md"), SOURCE / "README.md"]:
            words = re.sub(r"`[^`\n]*`|<!--.*?-->", "", file.read_text(encoding="utf-8"), flags=re.S)  # what is typed leads nowhere
            for link in re.findall(r"\]\(([^)#]+)\)", words):
                self.assertTrue((file.parent / link).exists(), f"{file.name}: {link}")
        contents = (GUIDE / "README.md").read_text(encoding="utf-8")
        for chapter in run_guide.chapters(SOURCE):
            self.assertIn(f"]({chapter.name})", contents)
        self.assertIn("](docs/huong-dan/README.md)", (SOURCE / "README.md").read_text(encoding="utf-8"))


class TheGallery(unittest.TestCase):
    def test_the_page_of_looks_shows_each_look_as_it_is(self):
        shown = set()
        for file, content in look_pictures.gallery_files(TONGKET, SOURCE):
            shown.add(file)
            same = file.exists() and (file.read_bytes() == content if file.suffix == ".md" else
                                      run_guide.is_same_text(*map(run_guide.description_of, (file.read_bytes(), content))))
            self.assertTrue(same, f"{file.name} is old: scripts/look-pictures makes it again")
        self.assertEqual(set((SOURCE / "docs" / "mau").glob("*.png")), {file for file in shown if file.suffix == ".png"})


class TheComponents(unittest.TestCase):
    def test_each_component_has_a_picture_that_shows_what_it_makes(self):
        handbook = (SOURCE / "docs" / "layout-file.md").read_text(encoding="utf-8")
        shown = set()
        for file, content in look_pictures.component_files(TONGKET, SOURCE):
            shown.add(file.stem)
            self.assertTrue(file.exists(), f"{file.name}: scripts/look-pictures draws it")
            self.assertTrue(run_guide.is_same_text(*map(run_guide.description_of, (file.read_bytes(), content))), file.name)
        self.assertEqual(set(re.findall(r"\]\(thanh-phan/(.*?)\.png\)", handbook)), shown)


class TheRunner(unittest.TestCase):
    """What would let a wrong guide pass."""

    def test_output_that_is_not_so_is_found(self):
        for shown, got in ((["a"], "b\n"), (["a", "b"], "a\n"), (["a"], "a\nb\n"), (["a", "…", "c"], "a\nb\n"),
                           (["a … c"], "a b d\n")):
            with self.assertRaises(run_guide.Wrong):
                run_guide.compare(shown, got)
        run_guide.compare(["a", "…", "c … e"], "a\nb\nc d e\n")

    def test_a_line_that_the_file_has_not_is_not_mended(self):
        with self.assertRaises(run_guide.Wrong):
            run_guide.edit("a: 1\n", "-a: 2\n+a: 3\n")
        self.assertEqual(run_guide.edit("x: 0\na: 1\n", "-a: 1\n+a: 3\n+b: 4\n"), "x: 0\na: 3\nb: 4\n")

    def test_keys_are_put_where_they_were(self):
        self.assertEqual(run_guide.put_keys("a:\n  b: 1\n# c\nc: 2\n", "a: 3\nd: 4\n"), "a: 3\n# c\nc: 2\nd: 4\n")
        self.assertEqual(run_guide.add_below("a:\n  - 1\nc: 2\n", "a:\n  - 2\n"), "a:\n  - 1\n  - 2\nc: 2\n")

    def test_a_block_that_says_nothing_is_not_passed_over(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(run_guide.Wrong):
            run_guide.Guide(TONGKET, SOURCE, folder, None).take({}, "yaml", "a: 1\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
