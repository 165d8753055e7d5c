// report/checks/award_titles.h: the legal list of titles and rewards, as data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::report {

/// One row of resources/awards.csv.
struct AwardTitle {
    std::int32_t rank = 0;     ///< lists are sorted by it; 0 may stand anywhere
    std::string title;         ///< "Huân chương Lao động"
    std::string award_class;   ///< "hạng Nhất", or empty
    std::string recipients;    ///< "cá nhân, tập thể"
    std::string since, until;  ///< years or days: "2004", "2025-06-30"; may be empty

    /// Whether it could be given in `year`: not before `since`, not in a year after `until`.
    [[nodiscard]] bool exists_in(std::int32_t year) const;
};

/// What a title in a report was found to be.
struct FoundTitle {
    enum class Fault : std::uint8_t {
        None,
        Unknown,
        Misspelt,
        ClassMissing,
        WrongLevel,  ///< the body that is named does not grant this; `title` is what it grants
    } fault = Fault::Unknown;
    const AwardTitle* title = nullptr;  ///< null if unknown
};

class AwardTitles {
  public:
    AwardTitles() = default;
    /// Reads the list: columns rank, title, class, recipients, since, until, and the forms that
    /// resources/ORIGIN.md explains. Rows without a rank or title are left out.
    explicit AwardTitles(std::string_view csv);

    [[nodiscard]] bool empty() const { return titles_.empty(); }
    /// Marks of quotation, "Danh hiệu" in front, tone styles, capitals and UBND for its full form
    /// make no difference. Of forms that go on with any words, the longest counts.
    [[nodiscard]] FoundTitle find(std::string_view title) const { return find_key(key_of(title)); }
    /// The same for what `key_of` made of a title.
    [[nodiscard]] FoundTitle find_key(std::string_view key) const;
    /// The title as `find` compares it: one key for one award, however it is written.
    [[nodiscard]] static std::string key_of(std::string_view title);

  private:
    struct Form {
        std::string key;
        std::size_t title;  ///< index of the row
        FoundTitle::Fault fault;
        enum class Extent : std::uint8_t { Whole, Beginning } extent;
    };
    void add_forms(std::string_view forms, std::size_t title, FoundTitle::Fault fault);

    std::vector<AwardTitle> titles_;
    std::vector<Form> forms_;
};

}  // namespace tongket::report
