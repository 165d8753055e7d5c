// report/signing.h: what the head of a body signs in his own name.
#pragma once

#include <string>
#include <string_view>

namespace tongket::report {

/// The lines above the post of who signs, and the post that gives.
struct HeadSigning {
    std::string capacity;  ///< "KT. Chủ tịch"; empty where the head signs
    std::string head;      ///< "Chủ tịch"
    friend bool operator==(const HeadSigning&, const HeadSigning&) = default;
};

/// How an award is signed by the one who signs a report as `acting_for` ("TM. Ủy ban nhân dân") and
/// `role`. A people's committee issues the report, but its chairman gives the award (Luật Thi đua,
/// khen thưởng 2022, Điều 80): the capacity of the committee ("TM.", "T/M") is left out, that of a
/// deputy or of one who acts by order (Nghị định 30/2020, Phụ lục I, mục II.7) stays, and the head
/// is the post that it names. Any other body that is signed for gives as a body, and its capacity
/// stays.
[[nodiscard]] HeadSigning sign_as_head(std::string_view acting_for, std::string_view role);

}  // namespace tongket::report
