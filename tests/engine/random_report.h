// tests/engine/random_report.h: reports of random shape.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "build_report.h"

namespace tongket::engine::test {

/// A report of random shape whose words are all different, and those words.
struct RandomReport {
    std::string yaml = head;
    std::vector<std::string> words;
};

class ReportMaker {
  public:
    explicit ReportMaker(unsigned seed) : random_(seed) {}

    RandomReport make() {
        for (const char* key : {"list-of-tables", "list-of-figures"}) {
            made_.yaml += pick(4) == 0 ? std::string(key) + ": true\n" : std::string();
        }
        has_names_ = pick(4) == 0;
        if (has_names_) {
            made_.yaml += "name-index: true\nnames: [Mai Lan, Tổ 5]\n";
        }
        made_.yaml += "sections:\n";
        const unsigned sections = 1 + pick(6);
        for (unsigned s = 0; s < sections; ++s) {
            made_.yaml += "  - title: " + text(1 + pick(20)) + "\n    body: |\n";
            const unsigned lines = 1 + pick(8);
            for (unsigned l = 0; l < lines; ++l) {
                const char* marks[] = {"", "", "- ", "a) ", "1. "};
                made_.yaml += std::string("      ") + marks[pick(5)] + text(1 + pick(120));
                if (has_names_ && pick(3) == 0) {
                    made_.yaml += pick(2) == 0 ? " Mai Lan" : " Tổ 5";
                }
                if (pick(4) == 0) {
                    const std::string mark = "[^" + std::to_string(++notes_) + "]";
                    made_.yaml += mark + " " + word() + "\n      " + mark + ": ";
                    made_.yaml += text(1 + pick(pick(12) == 0 ? 1500 : 40));
                }
                made_.yaml += "\n";
            }
            if (pick(6) == 0) {
                made_.yaml += "    callout:\n      title: " + text(1 + pick(5)) + "\n";
                made_.yaml += "      body: |\n        " + text(1 + pick(200)) + "\n";
            }
            if (pick(3) == 0) {
                add_table();
            }
            for (unsigned more = pick(4) == 0 ? 1 + pick(4) : 0; more > 0; --more) {
                add_floating_section();
            }
        }
        return std::move(made_);
    }

  private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

    std::string word() {
        static const char* syllables[] = {"Thi",  "đua", "phường", "Ễnh", "nghiêng", "ủy",
                                          "quận", "tỷ",  "Ậm",     "ở",   "khuyến",  "A"};
        std::string made = std::string(syllables[pick(12)]) + "x" + std::to_string(++count_);
        made_.words.push_back(made);
        return made;
    }
    std::string text(unsigned words) {
        std::string line = word();
        for (unsigned i = 1; i < words; ++i) {
            line += " " + word();
        }
        return line;
    }
    /// What floats stands behind text; its caption has no words of its own, since a list prints it
    /// again.
    void add_floating_section() {
        made_.yaml += "  - body: |\n      " + text(1 + pick(150)) + "\n";
        if (pick(3) == 0) {
            add_table();
            return;
        }
        made_.yaml += "    chart:\n      caption: Kết quả\n";
        made_.yaml += pick(4) == 0 ? "" : "      place: float\n";
        made_.yaml += "      data:\n";
        for (unsigned bars = 1 + pick(12); bars > 0; --bars) {
            made_.yaml +=
                "        - [" + text(1 + pick(4)) + ", " + std::to_string(pick(90)) + "]\n";
        }
    }
    void add_table() {
        columns_ = 1 + pick(5);
        unsigned rows = 1 + pick(pick(3) == 0 ? 60 : 12);
        made_.yaml += "    table:\n";
        made_.yaml += pick(2) == 0 ? "      caption: Bảng thử\n" : "";
        made_.yaml += pick(2) == 0 ? "      place: float\n" : "";
        made_.yaml += "      columns: [";
        for (unsigned c = 0; c < columns_; ++c) {
            made_.yaml += (c > 0 ? ", " : "") + text(1 + pick(3));
        }
        made_.yaml += "]\n      rows:\n";
        if (pick(4) == 0) {
            for (; rows > 0; rows -= std::min(rows, 12U)) {
                made_.yaml += "        - title: " + text(1 + pick(4)) + "\n          rows:\n";
                add_rows("            ", std::min(rows, 12U));
            }
        } else {
            add_rows("        ", rows);
        }
    }
    /// Labels over rows, now and then over all that are left, and cells over two columns.
    void add_rows(const std::string& indent, unsigned rows) {
        std::vector<unsigned> taken(columns_, 0);
        for (unsigned r = 0; r < rows; ++r) {
            made_.yaml += indent + "- [";
            bool first = true;
            for (unsigned c = 0; c < columns_; ++c) {
                if (taken[c] > 0) {
                    --taken[c];
                    continue;
                }
                made_.yaml += first ? "" : ", ";
                first = false;
                const std::string words = text(1 + pick(r % 17 == 5 ? 150 : 6));
                // The last column never spans: each row has a cell of its own.
                if (c + 1 < columns_ && rows - r > 1 && pick(12) == 0) {
                    const unsigned span = pick(3) == 0 ? rows - r : 2 + pick(rows - r - 1);
                    taken[c] = span - 1;
                    made_.yaml += "{text: " + words + ", rows: " + std::to_string(span) + "}";
                } else if (c + 1 < columns_ && taken[c + 1] == 0 && pick(15) == 0) {
                    made_.yaml += "{text: " + words + ", columns: 2}";
                    ++c;
                } else {
                    made_.yaml += words;
                }
            }
            made_.yaml += "]\n";
        }
    }

    std::mt19937 random_;
    RandomReport made_;
    unsigned columns_ = 1;
    unsigned count_ = 0;
    unsigned notes_ = 0;
    bool has_names_ = false;
};

inline RandomReport make_random_report(unsigned seed) { return ReportMaker(seed).make(); }

}  // namespace tongket::engine::test
