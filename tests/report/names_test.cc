#include "report/names.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::IndexName;
using report::read_body;

namespace {

/// "Nguyễn Văn An person" for each name, a line each.
std::string names_of(const std::string& body) {
    const auto reading = read_body(body);
    CHECK(reading.messages() == "");
    std::string all;
    for (const IndexName& name : reading.report->names) {
        all += name.name + (name.kind == IndexName::Kind::Person ? " person" : " unit");
        all += name.sort_as.empty() ? "\n" : " as " + name.sort_as + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a person is told from a unit by capitals and first words") {
    for (const char* name : {"Nguyễn Văn An", "Lò Thị Mai", "Y Moan", "H'Hen Niê", "K'Brể Ngọc",
                             "Đoàn Văn Hậu", "Tôn Nữ Thị Ninh"}) {
        CAPTURE(name);
        CHECK(report::looks_like_person(name));
    }
    for (const char* name :
         {"Phường Cổ Nhuế 1", "Quận Bắc Từ Liêm", "Trường Tiểu học Minh Khai", "UBND phường",
          "Thị trấn Cầu Diễn", "Đoàn Phường Minh Khai", "Hội Nông dân", "An", "6 tập thể", "",
          "Nguyễn Văn An Bình Minh Sơn", "Công ty ABC"}) {
        CAPTURE(name);
        CHECK_FALSE(report::looks_like_person(name));
    }
}

TEST_CASE("the index has the names of the file, then those who receive awards, each once") {
    CHECK(names_of("name-index: true\nnames:\n  - Phường Cổ Nhuế 1\n  - {name: Y Moan, sort-as: Moan}\n"
                   "awards:\n  - {title: A, recipient: \"Ông Nguyễn Văn An, Chủ tịch\"}\n"
                   "  - {title: A, recipients: 6 tập thể}\n"
                   "  - {title: B, recipient: Y Moan, sort-as: X}\n"
                   "  - {title: B, recipient: Nguyễn Văn An, sort-as: Ân}\n") ==
          "Phường Cổ Nhuế 1 unit\nY Moan person as Moan\nNguyễn Văn An person as Ân\n");
}

TEST_CASE("the file may say what a name is") {
    CHECK(names_of("names:\n  - {name: Mai Lan, kind: unit}\n  - {name: Tổ 5, kind: person}\n") ==
          "Mai Lan unit\nTổ 5 person\n");
    CHECK(read_body("names:\n  - {name: Mai Lan, kind: place}\n").codes() != "");
    CHECK(names_of("names:\n  - {name: \"Người tốt, việc tốt\", kind: unit}\n  - \"Mai Lan, Tổ 5\"\n") ==
          "Người tốt, việc tốt unit\nMai Lan person\n");
    CHECK(read_body("names:\n  - {sort-as: Lan}\n").codes() == "TK0203 6:5");
}

TEST_CASE("an index is printed only if the file says so") {
    CHECK_FALSE(read_body("names:\n  - Mai Lan\n").report->name_index);
    CHECK(read_body("name-index: true\n").report->name_index);
}
