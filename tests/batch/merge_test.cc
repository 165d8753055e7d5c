#include "batch/merge.h"

#include <vector>

#include <doctest/doctest.h>

#include "batch/batch_folder.h"
#include "batch/manifest.h"

namespace tongket::batch {

using test::BatchFolder;
using test::plan_of;

namespace {

namespace fs = std::filesystem;

fs::path run_shard(const BatchFolder& folder, Shard shard, const char* name) {
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    BatchRequest request;
    request.out = folder.path() / name;
    request.shard = shard;
    request.program = "test";
    base::Diagnostics diagnostics;
    const BatchResult result = run_batch(*planned.plan, test::make_engine(), request, diagnostics);
    REQUIRE(write_manifest(request.out, {"batch.yaml", result.states, result.records}));
    return request.out;
}

base::Code first_code(const base::Diagnostics& diagnostics) {
    REQUIRE(diagnostics.size() > 0);
    return diagnostics.items()[0].code;
}

}  // namespace

TEST_CASE("parts put together are what one machine makes") {
    const BatchFolder folder;
    folder.write("xa.csv", std::string(test::three_wards) + "00070,phường Hoàn Kiếm,nhiều\n");
    const fs::path whole = run_shard(folder, {1, 1}, "whole");
    const std::vector<fs::path> parts = {run_shard(folder, {1, 2}, "a"),
                                         run_shard(folder, {2, 2}, "b")};
    base::Diagnostics diagnostics;
    CHECK(merge_shards(parts, folder.out(), diagnostics) == engine::Outcome::InputErrors);
    CHECK(diagnostics.size() == 0);
    for (const char* name : {"manifest.csv", "manifest.json", "index.html"}) {
        CHECK(test::read_whole(folder.out() / name) == test::read_whole(whole / name));
    }
    CHECK(test::read_whole(folder.out() / "00008-phuong-ngoc-ha.pdf") ==
          test::read_whole(whole / "00008-phuong-ngoc-ha.pdf"));
}

TEST_CASE("a part that is missing, twice another batch, or no part at all is said") {
    const BatchFolder folder;
    const fs::path first = run_shard(folder, {1, 2}, "a");
    {
        base::Diagnostics diagnostics;
        const std::vector<fs::path> parts = {first};
        CHECK(merge_shards(parts, folder.out(), diagnostics) == engine::Outcome::InputErrors);
        CHECK(first_code(diagnostics) == base::Code::ShardsIncomplete);
        CHECK_FALSE(fs::exists(folder.out() / "manifest.csv"));
    }
    {
        base::Diagnostics diagnostics;
        const std::vector<fs::path> parts = {first, folder.path()};
        CHECK(merge_shards(parts, folder.out(), diagnostics) == engine::Outcome::EnvironmentFailed);
        CHECK(first_code(diagnostics) == base::Code::NoJournal);
    }
    folder.write("xa.csv", std::string(test::three_wards) + "00070,phường Hoàn Kiếm,1\n");
    const fs::path other = run_shard(folder, {2, 2}, "b");
    base::Diagnostics diagnostics;
    const std::vector<fs::path> parts = {first, other};
    CHECK(merge_shards(parts, folder.out(), diagnostics) == engine::Outcome::InputErrors);
    CHECK(first_code(diagnostics) == base::Code::ShardsDiffer);
}

TEST_CASE("a file that is not as it was finished is not put among the others") {
    const BatchFolder folder;
    const std::vector<fs::path> parts = {run_shard(folder, {1, 1}, "a")};
    folder.write("a/00008-phuong-ngoc-ha.pdf", "%PDF-half");
    base::Diagnostics diagnostics;
    CHECK(merge_shards(parts, folder.out(), diagnostics) == engine::Outcome::InputErrors);
    CHECK(first_code(diagnostics) == base::Code::FinishedFileChanged);
}

}  // namespace tongket::batch
