#include "typeset/first_messages.h"

#include <algorithm>

namespace tongket::typeset {

void FirstMessages::note(base::Code code,
                         const std::string& about,
                         base::Place place,
                         std::vector<std::string> arguments) {
    std::pair noted(place, std::move(arguments));
    const std::scoped_lock lock(*noting_);
    const auto [known, is_new] = messages_.try_emplace({code, about});
    Message& message = known->second;
    message.first = is_new ? std::move(noted) : std::min(message.first, std::move(noted));
}

void FirstMessages::tell(base::Diagnostics& diagnostics) {
    const std::scoped_lock lock(*noting_);
    for (auto& [key, message] : messages_) {
        if (!message.told) {
            message.told = true;
            diagnostics.report(key.first, message.first.first, message.first.second);
        }
    }
}

void FirstMessages::forget() {
    const std::scoped_lock lock(*noting_);
    messages_.clear();
}

}  // namespace tongket::typeset
