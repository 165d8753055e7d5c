// report/checks/units.h: the official list of administrative units, as data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::report {

struct Unit {
    std::string name;  ///< "Đông Ngạc"
    std::string type;  ///< "phường"
};

/// The units of one parent in one year.
struct UnitMap {
    std::string parent, parent_type;  ///< "Bắc Từ Liêm", "quận"
    std::vector<Unit> units;
};

/// resources/units.csv: columns name, type, parent, parent_type, from, until.
class Units {
  public:
    Units() = default;
    explicit Units(std::string csv) : csv_(std::move(csv)) {}

    [[nodiscard]] bool empty() const { return csv_.empty(); }
    /// The units below the body that `issuer` names ("Ủy ban nhân dân quận Bắc Từ Liêm"), as they
    /// were for the whole of `year`. Nothing if the list does not know the body, or if its units
    /// changed within the year.
    [[nodiscard]] std::optional<UnitMap> below(std::string_view issuer, std::int32_t year) const;
    /// The units of the parent of the body that `issuer` names, itself among them, that existed on
    /// some day of `year`. Nothing if the list does not know the body, or has two of the name.
    [[nodiscard]] std::optional<UnitMap> beside(std::string_view issuer, std::int32_t year) const;
    /// All units of `type` that existed on some day of `year`, and their parents if those are of
    /// the type.
    [[nodiscard]] std::vector<std::string> names(std::string_view type, std::int32_t year) const;

  private:
    std::string csv_;
};

/// "phường", "quận", …: the type that `text` begins with, a blank behind it; empty if none.
[[nodiscard]] std::string_view unit_type_at_start(std::string_view text);

}  // namespace tongket::report
