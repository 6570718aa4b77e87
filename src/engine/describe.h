// From plans and previews to their message bodies.
#pragma once

#include <string>

#include "ingest/lists.h"
#include "ingest/preview.h"
#include "ingest/reading_plan.h"
#include "ingest/summary_list.h"
#include "protocol/analysis_json.h"
#include "protocol/analyze_request.h"
#include "protocol/preview_json.h"

namespace clv::engine {

protocol::SourceBody describe_source(const std::string& file, const ingest::ReadingPlan& plan);
protocol::SourceBody describe_list(const std::string& file, const ingest::ListPlan& plan,
                                   const ingest::ListReader& rows);
protocol::SourceBody describe_summary_source(const std::string& file,
                                             const ingest::SummaryReader& rows);

// With the doubts that the file's mapping accepts.
protocol::PreviewBody describe_preview(const protocol::FileBody& of_file,
                                       const ingest::Preview& preview);

}  // namespace clv::engine
