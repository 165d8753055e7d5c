#include "engine/giving_up.h"

#include <cstddef>

namespace tongket::engine {

bool gives_up(const Request& request, Goal goal) {
    return goal == Goal::Pdf && request.stages == Request::Stages::GivenUp &&
           request.turn == nullptr;
}

bool is_long(const Product& product) {
    constexpr std::size_t many_pages = 2000;
    return product.pages.size() >= many_pages;
}

}  // namespace tongket::engine
