// tests/engine/edited_report.h: a report that somebody goes on writing.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "build_report.h"

namespace tongket::engine::test {

/// A report of sections with text, tables, charts, notes and figures, and random edits of it.
class EditedReport {
  public:
    EditedReport(unsigned seed, std::string layout) : random_(seed), layout_(std::move(layout)) {
        for (std::size_t s = 0; s < 9; ++s) {
            sections_.push_back(make_section());
        }
    }

    [[nodiscard]] std::string yaml() const {
        std::string text = head;
        text += "layout: " + layout_ + "\ntoc: true\nlist-of-tables: true\nlist-of-figures: true\nabbreviations:\n  HĐND: Hội đồng nhân dân\n";
        text += "statistics:\n  thu: {label: Thu ngân sách, value: \"" + std::to_string(figure_) +
                "\", unit: tỷ đồng}\n";
        if (has_second_) {
            text += "  chi: {label: Chi ngân sách, value: \"77\", unit: tỷ đồng}\n";
        }
        text += "sections:\n";
        for (std::size_t s = 0; s < sections_.size(); ++s) {
            const Section& section = sections_[s];
            text += "  - title: " + section.title + "\n";
            text += section.has_name ? "    id: " + name(s) + "\n    body: |\n" : "    body: |\n";
            for (const std::string& paragraph : section.paragraphs) {
                text += "      " + paragraph + "\n\n";
            }
            const std::size_t next = (s + 1) % sections_.size();
            if (sections_[next].has_name) {
                text += "      Xem {" + name(next) + "}.\n\n";
            }
            if (section.shows_awards) {
                text += "    show: awards\n";
            }
            if (!section.inner.empty()) {
                text += "    sections:\n      - title: " + section.inner + "\n        body: |\n";
                text += "          Việc của tiểu mục này.\n";
            }
            if (!section.rows.empty()) {
                text += "  - table:\n      caption: Kết quả của " + section.title +
                        "\n      columns: [Đơn vị, Kế hoạch, Thực hiện]\n      rows:\n";
                for (const std::string& row : section.rows) {
                    text += "        - [" + row + "]\n";
                }
            }
            if (section.has_chart) {
                text +=
                    "  - chart:\n      type: bar\n      caption: Biểu đồ của " + section.title +
                    "\n      unit: người\n      data:\n        - [Nam, \"12\"]\n        - [Nữ, \"" +
                    std::to_string(section.title.size()) + "\"]\n";
            }
        }
        return text + "awards:\n  - {title: Giấy khen, recipient: Tổ 5 HĐND, for: Việc tốt}\n"
                      "goals:\n  - {text: Xây dựng ba tổ HĐND, year: 2026}\n";
    }

    /// One change as a writer makes it; its name.
    const char* edit() {
        Section& section = sections_[pick(sections_.size())];
        std::string& paragraph = section.paragraphs[pick(section.paragraphs.size())];
        switch (pick(15)) {
            case 0:
                paragraph += " " + words(1 + pick(30));
                return "text added";
            case 1:
                paragraph.replace(0, paragraph.find(' '), words(1));
                return "a word changed";
            case 2:
                section.paragraphs.insert(
                    section.paragraphs.begin() +
                        static_cast<std::ptrdiff_t>(pick(section.paragraphs.size() + 1)),
                    words(5 + pick(60)));
                return "a paragraph added";
            case 3:
                if (section.paragraphs.size() > 1) {
                    section.paragraphs.erase(
                        section.paragraphs.begin() +
                        static_cast<std::ptrdiff_t>(pick(section.paragraphs.size())));
                }
                return "a paragraph removed";
            case 4:
                section.rows.resize(std::max<std::size_t>(section.rows.size() + pick(3), 1), row());
                section.rows[pick(section.rows.size())] = row();
                return "a cell changed";
            case 5:
                section.title = "Mục " + words(1 + pick(12));
                return "a heading renamed";
            case 6: {
                const std::string mark = "[^" + std::to_string(++notes_) + "]";
                paragraph += mark + "\n      " + mark + ": Chú thích " + words(8);
                return "a note added";
            }
            case 7:
                ++figure_;
                return "a figure changed";
            case 8:
                has_second_ = !has_second_;
                return "a statistic added or removed";
            case 9:
                // Glyphs have other numbers in the file then.
                paragraph += " " + std::string(letters[pick(letters.size())]);
                return "a letter that may be new";
            case 10:
                paragraph.insert(0, paragraph.starts_with("- ") ? "" : "- ");
                return "a paragraph made an item";
            case 11:
                section.inner = section.inner.empty() ? "Tiểu mục " + words(2) : std::string();
                return "a section added or removed";
            case 12:
                section.has_name = !section.has_name;
                return "a name and a reference added or removed";
            case 13:
                section.shows_awards = !section.shows_awards;
                return "awards shown or not";
            default:
                section.has_chart = !section.has_chart;
                return "a chart added or removed";
        }
    }

  private:
    static constexpr std::array letters = {"5 µm", "Škoda", "Ω", "12 €", "§ 3", "½", "Æ", "Ÿ"};
    struct Section {
        std::string title, inner;
        std::vector<std::string> paragraphs;
        std::vector<std::string> rows;  ///< of a table; none if there is none
        bool has_chart = false;
        bool has_name = false;  ///< that the section before refers to
        bool shows_awards = false;
    };

    static std::string name(std::size_t section) { return "muc-" + std::to_string(section); }

    std::size_t pick(std::size_t count) { return random_() % count; }

    std::string words(std::size_t count) {
        static constexpr std::array all = {
            "nhân dân",    "phường",    "thi đua", "HĐND",     "vượt kế hoạch", "năm 2025",
            "khen thưởng", "{thu}",     "tập thể", "xây dựng", "văn hoá",       "(HĐND)",
            "mô hình",     "tiêu biểu", "đạt 98%", "chỉ tiêu", "TP. Hà Nội",    "quận"};
        std::string text = "Việc";
        for (std::size_t n = 0; n < count; ++n) {
            text += std::string(" ") + all[pick(all.size())];
        }
        return text;
    }
    std::string row() {
        return "Tổ " + std::to_string(pick(90)) + ", \"" + std::to_string(pick(900)) + "\", \"" +
               std::to_string(pick(900)) + "\"";
    }

    Section make_section() {
        Section made;
        made.title = "Mục " + words(1 + pick(5));
        for (std::size_t n = 2 + pick(4); n > 0; --n) {
            made.paragraphs.push_back(words(20 + pick(80)));
        }
        for (std::size_t n = pick(3) == 0 ? 4 + pick(30) : 0; n > 0; --n) {
            made.rows.push_back(row());
        }
        made.has_chart = pick(3) == 0;
        return made;
    }

    std::mt19937 random_;
    std::string layout_;
    std::vector<Section> sections_;
    std::size_t figure_ = 3300, notes_ = 0;
    bool has_second_ = false;
};

}  // namespace tongket::engine::test
