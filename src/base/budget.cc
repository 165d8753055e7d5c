#include "base/budget.h"

namespace tongket::base {

bool Budget::charge(Kind kind, std::uint64_t amount) {
    const auto add = [amount](std::atomic<std::uint64_t>& counter, std::uint64_t limit) {
        return counter.fetch_add(amount, std::memory_order_relaxed) + amount <= limit;
    };
    bool inside = true;
    switch (kind) {
        case Kind::Steps:
            inside = add(steps_, limits_.steps);
            break;
        case Kind::Pages:
            inside = add(pages_, limits_.pages);
            break;
        case Kind::Bytes:
            inside = add(bytes_, limits_.bytes);
            break;
    }
    if (!inside) {
        spent_.store(true, std::memory_order_relaxed);
    }
    return !spent_.load(std::memory_order_relaxed);
}

}  // namespace tongket::base
