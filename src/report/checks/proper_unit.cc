#include "report/checks/proper_unit.h"

#include <algorithm>
#include <array>

namespace tongket::report {

bool keeps_capital(std::string_view name) {
    constexpr std::array<std::string_view, 36> people = {
        "Hồ Chí Minh", "Điện Biên", "Hai Bà Trưng", "Nguyễn ",     "Trần ",      "Lê ",
        "Lý ",         "Phan ",     "Phạm ",        "Hoàng Văn",   "Hoàng Hoa",  "Hoàng Diệu",
        "Bùi ",        "Võ ",       "Vũ ",          "Đinh ",       "Ngô ",       "Đặng ",
        "Đoàn ",       "Trưng ",    "Bà Triệu",     "Quang Trung", "Hùng Vương", "An Dương Vương",
        "Đội Cấn",     "Minh Khai", "Tô Hiệu",      "Cách Mạng",   "Đồng Tâm",   "Chu Văn An",
        "Mạc ",        "Kim Đồng",  "Tô Vĩnh Diện", "Tôn ",        "Huỳnh ",     "Dương "};
    return name.empty() || (name[0] >= '0' && name[0] <= '9') ||
           std::any_of(people.begin(), people.end(),
                       [name](std::string_view person) { return name.starts_with(person); });
}

}  // namespace tongket::report
