// The words of the list of excluded rows, in the language of the command line.
#pragma once

#include "protocol/analyze_request.h"

namespace clv::cli {

protocol::RejectTexts reject_texts();

}  // namespace clv::cli
