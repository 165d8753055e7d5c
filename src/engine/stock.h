// engine/stock.h: what the documents of one engine share.
#pragma once

#include "engine/font_stock.h"
#include "engine/layout_shelf.h"
#include "engine/official_lists.h"
#include "engine/resource_files.h"

namespace tongket::engine {

struct Stock {
    FontStock fonts;
    LayoutShelf layouts = {};
    ResourceFiles files = {};
    ListShelf lists = {};
};

}  // namespace tongket::engine
