#include "engine/gallery.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/facing_pages.h"
#include "engine/printed_colours.h"
#include "vietnamese/number.h"

namespace tongket::engine {

namespace {

namespace fs = std::filesystem;
using base::Length;
using namespace base::literals;

constexpr std::string_view own_layout = "gallery";

std::vector<std::string> layout_names(const Engine& engine, const Request& request) {
    std::vector<std::string> names;
    std::error_code error;
    for (const fs::path& folder :
         {request.report.parent_path() / "layouts", engine.settings().resources / "layouts"}) {
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            if (it->path().extension() == ".yaml" && it->path().stem() != own_layout) {
                names.push_back(it->path().stem().string());
            }
        }
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// A page of the size that most of them have: a book's cover is larger than what is in it.
const graphics::Page& usual_page(const std::vector<graphics::Page>& pages) {
    const auto count = [&pages](const graphics::Page& one) {
        return std::ranges::count_if(pages, [&one](const graphics::Page& page) {
            return page.width == one.width && page.height == one.height;
        });
    };
    return *std::ranges::max_element(pages, {}, count);
}

bool is_book(const graphics::Page& first) { return first.is_cover; }

/// "A4 đứng, 6 trang"; of a book "A4 đứng, trang đôi, 9 trang và bìa".
std::string paper_of(const std::vector<graphics::Page>& pages) {
    struct Paper {
        std::string_view name;
        Length width, height;
    };
    constexpr std::array papers = {Paper{"A3", 297_mm, 420_mm}, Paper{"A4", 210_mm, 297_mm},
                                   Paper{"A5", 148_mm, 210_mm}, Paper{"A6", 105_mm, 148_mm}};
    const graphics::Page& page = usual_page(pages);
    const bool is_wide = page.width > page.height;
    const Length width = std::min(page.width, page.height);
    const Length height = std::max(page.width, page.height);
    const auto found = std::ranges::find_if(
        papers, [&](const Paper& paper) { return paper.width == width && paper.height == height; });
    const auto millimetres = [](Length length) {
        return (length + 0.5_mm).units() / (1_mm).units();
    };
    const std::string size =
        found != papers.end()
            ? std::string(found->name) + (is_wide ? " ngang" : " đứng")
            : fmt::format("{} × {} mm", millimetres(page.width), millimetres(page.height));
    const auto covers = static_cast<std::size_t>(std::ranges::count_if(pages, is_book));
    return covers == 0 ? fmt::format("{}, {} trang", size, pages.size())
                       : fmt::format("{}, trang đôi, {} trang và bìa", size, pages.size() - covers);
}

/// "17", "3,75".
std::string millimetres_of(Length length) {
    const std::int64_t hundredths = (length + 0.005_mm).units() * 100 / (1_mm).units();
    vietnamese::Decimal number{hundredths, 2};
    while (number.scale > 0 && number.coefficient % 10 == 0) {
        number = {number.coefficient / 10, static_cast<std::uint8_t>(number.scale - 1)};
    }
    return vietnamese::format_number(number);
}

/// "lề 17 mm, dòng 5 mm": the white at both sides of the first pages' text, if they have any, and
/// the distance of lines.
std::string grid_of(const stylesheet::Stylesheet& sheet) {
    std::string words;
    const auto master = sheet.masters.find(sheet.first_master);
    if (master != sheet.masters.end()) {
        const auto& [top, bottom, left, right] = master->second->margins;
        const std::string inner = millimetres_of(left), outer = millimetres_of(right);
        if (left > Length{} || right > Length{}) {
            words = inner == outer ? fmt::format("lề {} mm", inner)
                                   : fmt::format("lề {} và {} mm", inner, outer);
        }
    }
    const stylesheet::Style* body = sheet.style(sheet.body_style);
    if (body != nullptr && body->paragraph->leading.thousandths == 0) {
        words += fmt::format("{}dòng {} mm", words.empty() ? "" : ", ",
                             millimetres_of(body->paragraph->leading.length));
    }
    return words;
}

compose::LookSample sample_of(const std::string& file, const Product& product) {
    const stylesheet::Stylesheet& sheet = *product.stylesheet;
    compose::LookSample sample;
    sample.name = sheet.title.empty() ? sheet.name : sheet.title;
    sample.file = file;
    sample.purpose = sheet.purpose;
    sample.suits = sheet.suits;
    sample.paper = paper_of(product.pages);
    sample.grid = grid_of(sheet);
    sample.faces = fmt::format("{}", fmt::join(sheet.families, ", "));
    sample.families.assign(sheet.families.begin(), sheet.families.end());
    for (const stylesheet::NamedColour& named : printed_colours(product.pages, sheet.palette)) {
        sample.colours.push_back({named.name, named.colour});
    }
    sample.is_book = is_book(product.pages.front());
    sample.pages = sample.is_book ? facing_pages(product.pages) : single_pages(product.pages);
    return sample;
}

/// What is wrong first.
std::string first_error(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        if (item.severity == base::Severity::Error) {
            return base::code_text(item.code);
        }
    }
    return "";
}

}  // namespace

Outcome make_gallery(const Engine& engine,
                     const Request& request,
                     base::Sources& sources,
                     base::Budget& budget,
                     base::Diagnostics& diagnostics,
                     Gallery& gallery) {
    Request of_look = request;
    std::vector<compose::LookSample> looks;
    for (const std::string& name : layout_names(engine, request)) {
        base::Sources own_sources;
        base::Diagnostics found;
        auto product = std::make_unique<Product>();
        of_look.layout = name;
        const Outcome outcome =
            engine.run(of_look, Goal::Pages, own_sources, budget, found, *product);
        if (outcome == Outcome::Bug) {
            diagnostics.append(found);
            return outcome;
        }
        if (product->stylesheet && product->stylesheet->purpose.empty()) {
            continue;
        }
        if (outcome != Outcome::Done || product->pages.empty()) {
            diagnostics.report(base::Code::GalleryLookLeftOut, {}, {name, first_error(found)});
            continue;
        }
        looks.push_back(sample_of(name, *product));
        // Words of all of them are of one book of fonts.
        of_look.fonts_of = gallery.looks.empty() ? product.get() : of_look.fonts_of;
        gallery.looks.push_back(std::move(product));
    }
    of_look.layout = own_layout;
    of_look.looks = std::move(looks);
    if (of_look.looks.empty()) {
        diagnostics.report(base::Code::GalleryEmpty, {}, {});
    }
    return engine.run(of_look, Goal::Pdf, sources, budget, diagnostics, gallery.product);
}

}  // namespace tongket::engine
