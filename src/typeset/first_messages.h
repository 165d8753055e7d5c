// typeset/first_messages.h: messages that are told once for a whole document.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace tongket::typeset {

/// What is true of a font or a style wherever it is used is told once, at the first place in the
/// files. Several threads may note at once: what comes out does not depend on who was first, as
/// long as each use is noted.
class FirstMessages {
  public:
    /// `about` tells it from other messages of its code.
    void note(base::Code code,
              const std::string& about,
              base::Place place,
              std::vector<std::string> arguments);
    /// Reports what is known by now; what was told before is not told again.
    void tell(base::Diagnostics& diagnostics);
    /// Another document begins.
    void forget();

  private:
    struct Message {
        std::pair<base::Place, std::vector<std::string>> first;
        bool told = false;
    };
    std::unique_ptr<std::mutex> noting_ = std::make_unique<std::mutex>();
    std::map<std::pair<base::Code, std::string>, Message> messages_;
};

}  // namespace tongket::typeset
