#include "engine/turn.h"

#include <utility>

namespace tongket::engine {

void Turn::give_back(Product product) {
    if (product.pages.empty() || product.shaper != shaper || product.stylesheet != sheet) {
        return;
    }
    report = std::move(product.report);
    pages = std::move(product.pages);
    lines = std::move(product.lines);
    whole.document = std::move(product.document);
}

}  // namespace tongket::engine
