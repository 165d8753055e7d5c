#include "stylesheet/component_graph.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using base::Code;

base::Place line(std::uint32_t number) { return {base::SourceId{0}, number, 1, 1}; }

std::vector<Code> codes_of(const ComponentGraph& graph) {
    base::Diagnostics diagnostics;
    check_components(graph, diagnostics);
    std::vector<Code> codes;
    for (const base::Diagnostic& diagnostic : diagnostics.items()) {
        codes.push_back(diagnostic.code);
    }
    return codes;
}

void use(ComponentNode& node, std::string name, std::uint32_t at, Scope scope = Scope::Caller) {
    node.uses.push_back({std::move(name), line(at), scope});
}

TEST_CASE("a component used twice is no circle") {
    ComponentGraph graph;
    use(graph.parts, "a", 1);
    use(graph.parts, "b", 2);
    use(graph.components["a"], "b", 3);
    graph.components["b"];
    CHECK(codes_of(graph).empty());
}

TEST_CASE("each circle is reported once, wherever it is entered") {
    ComponentGraph graph;
    use(graph.parts, "a", 1);
    use(graph.parts, "b", 2);
    use(graph.components["a"], "b", 3);
    use(graph.components["b"], "c", 4);
    use(graph.components["c"], "a", 5);
    use(graph.components["lone"], "lone", 6);
    CHECK(codes_of(graph) == std::vector{Code::ComponentCycle, Code::ComponentCycle});
}

TEST_CASE("a chain of many uses is measured without recursion") {
    ComponentGraph graph;
    constexpr int count = 200'000;
    for (int i = 0; i < count; ++i) {
        use(graph.components["c" + std::to_string(i)], "c" + std::to_string(i + 1), 1);
    }
    const auto codes = codes_of(graph);
    // Each stretch of 24 is reported, and the end that names nothing.
    CHECK(std::ranges::count(codes, Code::ComponentUnknown) == 1);
    CHECK(std::ranges::count(codes, Code::NestingTooDeep) == count / 24);
}

TEST_CASE("what doubles at every level is refused before it is unfolded") {
    ComponentGraph graph;
    for (int i = 0; i < 20; ++i) {
        ComponentNode& node = graph.components["c" + std::to_string(i)];
        node.size = 1;
        use(node, "c" + std::to_string(i + 1), 1);
        use(node, "c" + std::to_string(i + 1), 2);
    }
    graph.components["c20"].size = 1;
    CHECK(codes_of(graph) == std::vector{Code::ComponentTooLarge});
}

TEST_CASE("a path is held against every place where its component is used") {
    const auto with_uses = [](Scope first, Scope second) {
        ComponentGraph graph;
        graph.components["card"].paths.push_back(
            {PathUse::Act::Print, "recipient", line(9), Scope::Caller});
        use(graph.parts, "card", 1, first);
        use(graph.parts, "card", 2, second);
        return codes_of(graph);
    };
    CHECK(with_uses(Scope::Awards, Scope::Awards).empty());
    CHECK(with_uses(Scope::Awards, Scope::Goals) == std::vector{Code::LayoutPathUnknown});
    CHECK(with_uses(Scope::Goals, Scope::Document) == std::vector{Code::LayoutPathUnknown});
}

TEST_CASE("a scope goes through a component that only uses another") {
    ComponentGraph graph;
    use(graph.parts, "outer", 1, Scope::Awards);
    use(graph.components["outer"], "inner", 2);
    graph.components["inner"].paths.push_back(
        {PathUse::Act::Print, "recipient", line(9), Scope::Caller});
    CHECK(codes_of(graph).empty());
}

TEST_CASE("the appendix is known in what its head uses") {
    ComponentGraph graph;
    use(graph.appendix, "head", 1);
    use(graph.components["head"], "title", 2);
    graph.components["title"].paths.push_back(
        {PathUse::Act::Print, "appendix.title", line(9), Scope::Caller});
    CHECK(codes_of(graph).empty());
    use(graph.parts, "title", 3);
    CHECK(codes_of(graph) == std::vector{Code::LayoutPathUnknown});
}

}  // namespace
}  // namespace tongket::stylesheet
