// tests/fuzz/prose/prose_fuzz.cc: any UTF-8 text ends in prose; no letter or digit is lost, added
// or moved, but for notes; spans are single lines of UTF-8 whose places lie in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/utf8.h"
#include "data/value.h"
#include "report/read_prose.h"
#include "report/report.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void add_letters(std::string_view text, std::string& letters) {
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            letters.push_back(c);
        }
    }
}

class Checker {
  public:
    explicit Checker(std::string_view text) : text_(text) {}

    void check(const report::Prose& prose) {
        for (const report::ProseBlock& block : prose) {
            std::visit(*this, block.content);
        }
    }
    void operator()(const report::ProseParagraph& paragraph) { check(paragraph.spans); }
    void operator()(const report::ProseList& list) {
        require(!list.items.empty());
        for (const report::ProseItem& item : list.items) {
            require(!item.marker.empty() && !item.blocks.empty());
            add_letters(item.marker, letters_);
            check(item.blocks);
        }
    }
    void operator()(const report::ProseTable& table) {
        for (const report::SpanList& cell : table.head) {
            check(cell);
        }
        for (const auto& row : table.rows) {
            require(row.size() == table.head.size());
            for (const report::SpanList& cell : row) {
                check(cell);
            }
        }
    }
    void operator()(const report::ProsePicture& picture) { check(*picture.image); }
    [[nodiscard]] const std::string& letters() const { return letters_; }

  private:
    void check(const report::SpanList& spans) {
        for (const report::Span& span : spans) {
            require(span.text.empty() ==
                    (span.note != nullptr || span.reference != nullptr || span.picture != nullptr));
            if (span.picture != nullptr) {
                check(*span.picture);
            }
            if (span.note != nullptr) {
                check(span.note->spans);
            }
            require(base::find_invalid_utf8(span.text) == std::string::npos);
            require(span.text == "\n" || span.text.find('\n') == std::string::npos);
            require(span.place.line >= 1 && span.place.column >= 1);
            require(span.place.line <= text_.size() + 1 && span.place.column <= text_.size() + 1);
            add_letters(span.text, letters_);
        }
    }

    void check(const report::Image& picture) {
        require(!picture.file.empty());
        require((picture.meaning == report::Image::Meaning::Content) !=
                picture.alternative.empty());
        add_letters(picture.alternative, letters_);
        add_letters(picture.file, letters_);
    }

    std::string_view text_;
    std::string letters_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    if (base::find_invalid_utf8(text) != std::string::npos) {
        return 0;  // what `data` hands out is UTF-8
    }
    data::Value scalar;
    scalar.kind = data::Value::Kind::Scalar;
    scalar.style = data::ScalarStyle::Literal;
    scalar.text = std::move(text);
    scalar.first_line = 1;
    const std::vector<report::Statistic> statistics;
    base::Diagnostics diagnostics;
    const report::Prose prose =
        report::read_prose(scalar, report::Figures(statistics), diagnostics);
    Checker checker(scalar.text);
    checker.check(prose);
    std::string letters;
    add_letters(scalar.text, letters);
    // Notes move to where they are called, and the names of their marks vanish. What is dropped as
    // no sign at all may stand inside a mark.
    const std::size_t mark = scalar.text.find('[');
    const bool may_have_notes =
        mark != std::string::npos && scalar.text.find('^', mark) != std::string::npos;
    require(may_have_notes || checker.letters() == letters);
    return 0;
}
