#include "pdf/colour_objects.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

/// Runs the few operators that the function uses.
std::vector<double> run(const std::string& function, std::vector<double> stack) {
    std::istringstream words(function);
    std::string word;
    const auto pop = [&stack] {
        const double top = stack.back();
        stack.pop_back();
        return top;
    };
    while (words >> word) {
        if (word == "{" || word == "}") {
            continue;
        }
        if (word == "index") {
            const auto n = static_cast<std::size_t>(pop());
            stack.push_back(stack[stack.size() - 1 - n]);
        } else if (word == "mul") {
            const double b = pop();
            stack.back() *= b;
        } else if (word == "sub") {
            const double b = pop();
            stack.back() -= b;
        } else if (word == "exch") {
            std::swap(stack[stack.size() - 1], stack[stack.size() - 2]);
        } else if (word == "roll") {
            const auto by = static_cast<std::ptrdiff_t>(pop());
            const auto count = static_cast<std::ptrdiff_t>(pop());
            std::rotate(stack.end() - count, stack.end() - by, stack.end());
        } else if (word == "pop") {
            pop();
        } else {
            stack.push_back(std::stod(word));
        }
    }
    return stack;
}

TEST_CASE("each ink covers its share of what the others left of the paper") {
    const std::vector<PaintSpace::Ink> inks = {{"Vàng", {2'000, 4'000, 9'000, 0}, false},
                                               {"Black", {0, 0, 0, 10'000}, true},
                                               {"Đỏ", {0, 10'000, 5'000, 0}, false}};
    const std::vector<double> plates = run(overprint_function(inks), {0.5, 0.25, 0.8});
    REQUIRE(plates.size() == 4);
    CHECK(plates[0] == doctest::Approx(0.1));
    CHECK(plates[1] == doctest::Approx(1 - 0.8 * 0.2));
    CHECK(plates[2] == doctest::Approx(1 - 0.55 * 0.6));
    CHECK(plates[3] == doctest::Approx(0.25));
}

TEST_CASE("no tint is no ink, full tint of one ink its alternate") {
    const std::vector<PaintSpace::Ink> inks = {{"Vàng", {2'000, 4'000, 9'000, 0}, false},
                                               {"Black", {0, 0, 0, 10'000}, true}};
    for (const double plate : run(overprint_function(inks), {0, 0})) {
        CHECK(plate == doctest::Approx(0));
    }
    const auto full = run(overprint_function(inks), {1, 0});
    CHECK(full[2] == doctest::Approx(0.9));
}

}  // namespace
}  // namespace tongket::pdf
