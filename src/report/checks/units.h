// report/checks/units.h: the official list of administrative units, as data.
#pragma once

#include <cstdint>
#include <memory>
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

/// The names of the units of one type in one year.
class UnitNames {
  public:
    /// Sorted, each once.
    explicit UnitNames(std::vector<std::string> names);
    ~UnitNames();
    UnitNames(const UnitNames&) = delete;
    UnitNames& operator=(const UnitNames&) = delete;

    /// Letter for letter.
    [[nodiscard]] bool contains(std::string_view name) const;
    /// In other capitals or another tone style.
    [[nodiscard]] bool contains_otherwise(std::string_view name) const;

  private:
    struct Keys;
    std::vector<std::string> names_;
    std::unique_ptr<Keys> keys_;
};

/// resources/units.csv: columns name, type, parent, parent_type, from, until. Thread-safe.
class Units {
  public:
    Units();
    explicit Units(std::string_view csv);
    ~Units();
    Units(Units&&) noexcept;
    Units& operator=(Units&&) noexcept;
    Units(const Units&) = delete;
    Units& operator=(const Units&) = delete;

    [[nodiscard]] bool empty() const;
    /// The units below the body that `issuer` names ("Ủy ban nhân dân quận Bắc Từ Liêm"), as they
    /// were for the whole of `year`. Nothing if the list does not know the body, or if its units
    /// changed within the year.
    [[nodiscard]] std::optional<UnitMap> below(std::string_view issuer, std::int32_t year) const;
    /// The units of the parent of the body that `issuer` names, itself among them, that existed on
    /// some day of `year`. Nothing if the list does not know the body, or has two of the name.
    [[nodiscard]] std::optional<UnitMap> beside(std::string_view issuer, std::int32_t year) const;
    /// All units of `type` that existed on some day of `year`, and their parents if those are of
    /// the type.
    [[nodiscard]] std::shared_ptr<const UnitNames> names(std::string_view type,
                                                         std::int32_t year) const;

  private:
    struct List;
    std::unique_ptr<List> list_;
};

/// "phường", "quận", …: the type that `text` begins with, a blank behind it; empty if none.
[[nodiscard]] std::string_view unit_type_at_start(std::string_view text);

}  // namespace tongket::report
