// report/award_form.h: what an award is and who gives it, from its title.
#pragma once

#include <string>
#include <string_view>

namespace tongket::report {

/// "Bằng khen của Thủ tướng Chính phủ": the form and its giver. The giver is empty where the title
/// names none, and where it does not begin with "Cờ thi đua", "Bằng khen", "Giấy khen" or "Thư
/// khen": the "của" of "Kỷ niệm chương …" is part of its name.
struct AwardForm {
    std::string form, giver;
    friend bool operator==(const AwardForm&, const AwardForm&) = default;
};

[[nodiscard]] AwardForm award_form(std::string_view title);

/// Whether `giver` is the head of this body, or the body, in full or short of its last words
/// ("Chủ tịch Ủy ban nhân dân quận"): without case, in either tone style.
[[nodiscard]] bool is_own_giver(std::string_view giver,
                                std::string_view head,
                                std::string_view body);

}  // namespace tongket::report
