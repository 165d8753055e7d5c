#include "data/sheets/xlsx_strings.h"

#include <utility>

#include "data/sheets/cell_text.h"
#include "data/sheets/xlsx_book.h"

namespace tongket::data {

namespace {

class StringsListener : public XmlListener {
  public:
    StringsListener(const SheetLimits& limits, std::vector<std::string>& strings)
        : limits_(limits), strings_(strings) {}

    void start(const XmlName& name, const XmlAttributes&) override {
        if (is_spreadsheet_space(name.space)) {
            item_.start(name);
        }
    }
    void end(const XmlName& name) override {
        if (!is_spreadsheet_space(name.space)) {
            return;
        }
        item_.end(name);
        if (name.local == "si") {
            std::string text = item_.take();
            if (text.size() > longest_cell || strings_.size() >= limits_.shared_strings) {
                grown = true;
                stop();
                return;
            }
            strings_.push_back(clean_cell_text(decode_escapes(text)));
        }
    }
    void text(std::string_view text) override {
        bytes_ += text.size();
        if (bytes_ > limits_.text_bytes) {
            grown = true;
            stop();
            return;
        }
        item_.text(text);
    }

    bool grown = false;  ///< beyond the limits

  private:
    const SheetLimits& limits_;
    std::vector<std::string>& strings_;
    XlsxStringText item_;
    std::size_t bytes_ = 0;
};

}  // namespace

void XlsxStringText::start(const XmlName& name) {
    in_text_ = name.local == "t" && phonetic_ == 0;
    phonetic_ += name.local == "rPh" ? 1 : 0;
}

void XlsxStringText::end(const XmlName& name) {
    in_text_ = false;
    phonetic_ -= name.local == "rPh" && phonetic_ > 0 ? 1 : 0;
}

void XlsxStringText::text(std::string_view text) {
    if (in_text_) {
        text_ += text_.size() > longest_cell ? "" : text;
    }
}

std::string XlsxStringText::take() { return std::exchange(text_, {}); }

PartFault read_xlsx_strings(const ZipArchive& archive,
                            const std::string& part,
                            const SheetLimits& limits,
                            std::vector<std::string>& strings) {
    strings.clear();
    if (part.empty()) {
        return PartFault::None;
    }
    StringsListener listener(limits, strings);
    const PartFault fault = read_xml_part(archive, part, limits, listener);
    return listener.grown ? PartFault::TooLarge : fault;
}

}  // namespace tongket::data
