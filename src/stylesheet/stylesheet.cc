#include "stylesheet/stylesheet.h"

namespace tongket::stylesheet {

const Style* Stylesheet::style(std::string_view wanted) const {
    const auto found = styles.find(wanted);
    return found == styles.end() ? nullptr : &found->second;
}

}  // namespace tongket::stylesheet
