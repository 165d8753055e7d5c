#include "batch/bind_row.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"
#include "data/read_yaml.h"

namespace tongket::batch {

using test::BatchFolder;
using test::plan_of;

namespace {

struct Bound {
    data::Value report;
    base::Diagnostics diagnostics;
};

Bound bind(const BatchFolder& folder, std::size_t index = 0) {
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    Bound bound;
    base::Sources sources = base::Sources::beginning_with(planned.plan->sources);
    const base::SourceId id = sources.add("mau.yaml", planned.plan->template_text);
    auto value = data::read_yaml(sources, id, {}, bound.diagnostics);
    REQUIRE(value);
    data::DataFolder data_folder(folder.path());
    bind_row(*planned.plan, planned.plan->rows[index], *value, data_folder, sources,
             bound.diagnostics);
    bound.report = std::move(*value);
    return bound;
}

std::string text_at(const data::Value& value, std::initializer_list<std::string_view> path) {
    const data::Value* at = &value;
    for (const std::string_view key : path) {
        at = at->find(key);
        if (at == nullptr) {
            return "none";
        }
    }
    return at->is_null() ? "null" : at->text;
}

}  // namespace

TEST_CASE("a cell goes before what the template says, other columns are words") {
    const BatchFolder folder;
    const Bound bound = bind(folder, 1);
    CHECK(text_at(bound.report, {"statistics", "thu-ngan-sach", "value"}) == "23");
    CHECK(text_at(bound.report, {"words", "ten-xa"}) == "phường Ngọc Hà");
    CHECK(text_at(bound.report, {"words", "ma-xa"}) == "none");
}

TEST_CASE("an empty cell leaves no figure of the template standing") {
    const BatchFolder folder;
    folder.write("xa.csv", "Mã xã,Tên xã,Thu ngân sách\n1,a,\n");
    CHECK(text_at(bind(folder).report, {"statistics", "thu-ngan-sach", "value"}) == "null");
}

TEST_CASE("names of files and conditions are those of the row") {
    const BatchFolder folder;
    folder.write("mau.yaml", std::string(test::ward_template) +
                                 "awards: {data: khen-{key}.csv, where: \"Mã = {Mã xã}\"}\n"
                                 "note: của {ten-xa}\n");
    const Bound bound = bind(folder);
    CHECK(text_at(bound.report, {"awards", "data"}) == "khen-00004.csv");
    CHECK(text_at(bound.report, {"awards", "where"}) == "Mã = 00004");
    CHECK(text_at(bound.report, {"note"}) == "của {ten-xa}");
}

TEST_CASE("a field of a file name that the row does not have is reported in the template") {
    const BatchFolder folder;
    folder.write("mau.yaml",
                 std::string(test::ward_template) + "awards: {data: \"khen-{xyz}.csv\"}\n");
    const Bound bound = bind(folder);
    REQUIRE(bound.diagnostics.size() == 1);
    CHECK(bound.diagnostics.items()[0].code == base::Code::UnknownRowField);
    CHECK(bound.diagnostics.items()[0].place.line == 11);
}

TEST_CASE("statistics of an included file take the row's cells too") {
    const BatchFolder folder;
    folder.write("so-lieu.yaml", "statistics:\n  ho-ngheo: {label: Hộ nghèo, value: \"7\"}\n");
    folder.write("mau.yaml",
                 "tongket: 1\ntitle: Báo cáo của {ten-xa}\nyear: 2025\ninclude: so-lieu.yaml\n");
    folder.write("xa.csv", "Mã xã,Tên xã,Hộ nghèo\n1,a,12\n");
    CHECK(text_at(bind(folder).report, {"statistics", "ho-ngheo", "value"}) == "12");
    CHECK(text_at(bind(folder).report, {"statistics", "ho-ngheo", "label"}) == "Hộ nghèo");
}

TEST_CASE("overrides go before the cells, key by key") {
    const BatchFolder folder;
    folder.write("batch.yaml", std::string(test::ward_batch) +
                                   "overrides:\n"
                                   "  \"00004\":\n"
                                   "    statistics: {thu-ngan-sach: {value: \"77\"}}\n"
                                   "    note: riêng\n");
    const Bound bound = bind(folder);
    CHECK(text_at(bound.report, {"statistics", "thu-ngan-sach", "value"}) == "77");
    CHECK(text_at(bound.report, {"statistics", "thu-ngan-sach", "unit"}) == "tỷ đồng");
    CHECK(text_at(bound.report, {"note"}) == "riêng");
    CHECK(text_at(bind(folder, 1).report, {"note"}) == "none");
}

}  // namespace tongket::batch
