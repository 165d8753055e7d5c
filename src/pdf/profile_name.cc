#include "pdf/profile_name.h"

namespace tongket::pdf {

std::string_view name_of(Profile profile) {
    switch (profile) {
        case Profile::Press:
            return "press";
        case Profile::Archive:
            return "archive";
        case Profile::Screen:
            return "screen";
    }
    return "";
}

}  // namespace tongket::pdf
