// Doubts about files, in previews and analyses, and the words of their sentences.
//
//   [{"code", "severity": "tell|ask|stop", "file" | null, "column" | null, "rows", "lines": [12, …],
//     "evidence": {"values": ["1.234", …], …}, "assumed" | null, "remedy", "accepted"}]
//
// "file" and "column" are null where it is about several files, or the file as a whole. "assumed" and "remedy" are codes of
// texts, as "code" is: "doubt.<code>", "assumed.<assumed>", "remedy.<remedy>". "accepted": a person said that it is right so.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "core/doubts/doubt.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_doubts(const std::vector<doubts::Doubt>& doubts);

// Tolerant: what is missing is absent, a code that is not known is passed over.
std::vector<doubts::Doubt> read_doubts(const nlohmann::json& list);

// What is filled into the sentences: {file}, {column}, {rows}, {lines} "3, 8", {values} "“1.234”, “2.500”", and the evidence.
std::vector<TextArgument> sentence_arguments(const doubts::Doubt& doubt);

}  // namespace clv::protocol
