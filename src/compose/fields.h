// compose/fields.h: the report as named fields, as templates and conditions ask for them.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "document/block.h"
#include "report/report.h"

namespace tongket::compose {

/// `|` in a body's name: a line end where the name stands alone, a blank inside other text.
struct NameBreak {
    friend bool operator==(const NameBreak&, const NameBreak&) = default;
};
/// A piece of a field's text; a span "\n" is a forced line end.
using Piece = std::variant<report::Span, document::Gap, NameBreak>;
using PieceList = std::vector<Piece>;

class NamedField;
/// Few enough to be searched one by one.
using Fields = std::vector<NamedField>;

/// The members of a list, each with fields of its own. They lie here, or each is made when its turn
/// comes: the fields of ten thousand awards take more memory than all that is printed of them.
class Members {
  public:
    using Make = std::function<Fields(std::size_t index)>;

    Members() = default;
    /// What `make` refers to outlives the list. It makes the same member each time.
    Members(std::size_t count, Make make) : count_(count), make_(std::move(make)) {}

    /// To those that lie here.
    void push_back(Fields member);

    [[nodiscard]] std::size_t size() const { return make_ ? count_ : there_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] Fields operator[](std::size_t index) const;

    /// A member is there until the next one is asked for.
    class Iterator {
      public:
        Iterator(const Members& list, std::size_t index) : list_(&list), index_(index) {}
        [[nodiscard]] const Fields& operator*();
        Iterator& operator++();
        [[nodiscard]] bool operator==(const Iterator& other) const {
            return index_ == other.index_;
        }

      private:
        const Members* list_;
        std::size_t index_;
        std::optional<Fields> made_;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

  private:
    std::vector<Fields> there_;
    std::size_t count_ = 0;
    Make make_;  ///< none: they lie in `there_`
};

/// What one path stands for. A list has members.
struct Field {
    PieceList text;
    bool given = false;  ///< what `when:` asks
    Members members = {};
    const report::Image* picture = nullptr;  ///< of the report, which outlives the fields
    const report::Chart* chart = nullptr;    ///< of the field `chart`; null if there is none
    const report::Goal* goal = nullptr;      ///< of the field `months`; likewise
    std::shared_ptr<const graphics::Page> page = nullptr;      ///< of the field `page`; likewise
    std::shared_ptr<const graphics::Colour> colour = nullptr;  ///< of the field `colour`; likewise
};
/// A field by its name, which is a literal or a key of the report, which outlives the fields. A
/// look prints few of those that a member has, so one may be made at its first use, and stays. Not
/// for several threads at once.
class NamedField {
  public:
    using Make = std::function<Field()>;

    NamedField(std::string_view name, Field field)
        : name_(name), made_(std::make_shared<const Field>(std::move(field))) {}
    /// What `make` refers to outlives the field.
    NamedField(std::string_view name, Make make) : name_(name), make_(std::move(make)) {}

    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] const Field& field() const {
        if (!made_) {
            made_ = std::make_shared<const Field>(make_());
        }
        return *made_;
    }

  private:
    std::string_view name_;
    Make make_;
    mutable std::shared_ptr<const Field> made_;
};

class ReportFields;

/// The fields known at a place, from the inside out: those of a member hide the report's. Refers to
/// the fields and scopes that it is made of.
class Scope {
  public:
    Scope(const Fields* fields, const Scope* outer = nullptr) : fields_(fields), outer_(outer) {}
    Scope(ReportFields* report) : report_(report) {}
    [[nodiscard]] const Field* find(std::string_view path) const;
    /// Whether it has the report's fields alone.
    [[nodiscard]] bool is_outermost() const { return report_ != nullptr && outer_ == nullptr; }

  private:
    const Fields* fields_ = nullptr;
    ReportFields* report_ = nullptr;  ///< instead of fields
    const Scope* outer_ = nullptr;
};

/// Roman, `index` being from 0; empty if there is but one.
[[nodiscard]] Field appendix_number(const report::Report& report, std::size_t index);
/// `appendix.number` and `appendix.title`.
[[nodiscard]] Fields make_appendix_fields(const report::Report& report, std::size_t index);

/// The items of a section, and those of sections without a title that come before any other: they
/// go on it. `first` becomes the first section after them.
[[nodiscard]] std::vector<const report::SectionItem*> items_of(const report::Section& section,
                                                               std::size_t& first);

/// What `{section.…}` prints of one section; `number` is the printed one.
[[nodiscard]] Fields make_section_fields(const report::Report& report,
                                         const report::Section& section,
                                         std::string_view number);
/// Pictures as a list: `{number}` from `first` on, `{caption}`, `{credit}`, and `photo` itself.
[[nodiscard]] Field pictures_field(const std::vector<const report::Image*>& pictures,
                                   std::size_t first = 1);

[[nodiscard]] Field text_field(const report::Text& text);
[[nodiscard]] Field text_field(std::string_view text, base::Place place = {});

/// Runs of blanks and tabs as one blank.
[[nodiscard]] std::string single_blanks(std::string_view text);
/// Nothing that prints: no letter, no gap.
[[nodiscard]] bool is_blank(const PieceList& pieces);
/// The text as it was typed, on one line, with single blanks; gaps print nothing.
[[nodiscard]] std::string plain_text(const PieceList& pieces);
[[nodiscard]] std::string plain_text(const report::SpanList& spans);
[[nodiscard]] PieceList pieces_of(const report::SpanList& spans);
/// The place of the first letter, or `otherwise`.
[[nodiscard]] base::Place first_place(const PieceList& pieces, base::Place otherwise);

}  // namespace tongket::compose
