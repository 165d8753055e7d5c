// compose/styles.h: the layout's styles and masters by name, and the variants that composing needs.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "document/document.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// Never fails: a name that the layout does not know (which was reported when it was read) is its
/// body style, and without one a plain style.
class StyleBook {
  public:
    explicit StyleBook(const stylesheet::Stylesheet& stylesheet);

    [[nodiscard]] const stylesheet::Style& find(std::string_view name) const;
    [[nodiscard]] const stylesheet::TableLook& table(std::string_view name) const;
    [[nodiscard]] std::shared_ptr<const document::PageMaster> master(std::string_view name) const;

    /// The same style, kept on the page of what follows.
    [[nodiscard]] document::ParagraphStyleRef kept_with_next(
        const document::ParagraphStyleRef& style);
    /// The same style without a first-line indent: a hanging mark stands in the white at the left.
    [[nodiscard]] document::ParagraphStyleRef hanging(const document::ParagraphStyleRef& style);
    /// The same style with its opening letter.
    [[nodiscard]] document::ParagraphStyleRef opening(const document::ParagraphStyleRef& style,
                                                      const document::DropCap& letter);

    /// Letters of a note's mark: smaller, above the baseline.
    [[nodiscard]] document::TextStyleRef raised(const document::TextStyleRef& style);

  private:
    enum class Variant : std::uint8_t { KeptWithNext, Hanging, Opening };
    document::ParagraphStyleRef variant(const document::ParagraphStyleRef& style, Variant variant);

    const stylesheet::Stylesheet* stylesheet_;
    stylesheet::Style plain_;
    stylesheet::TableLook table_;
    std::map<std::pair<document::ParagraphStyleRef, Variant>, document::ParagraphStyleRef>
        variants_;
    std::map<document::TextStyleRef, document::TextStyleRef> raised_;
};

}  // namespace tongket::compose
