// How long fits and scores take. Results are compared with the reference first: a wrong fit is not
// timed. The best of several runs counts, because what else the machine does only adds. usage: bench_models [LARGEST_POWER_OF_TEN]
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#endif

#include "core/models/bg_nbd.h"
#include "core/models/cdnow.h"
#include "core/models/gamma_gamma.h"
#include "core/models/pareto_nbd.h"
#include "core/models/scorer.h"
#include "core/models/simulate.h"

namespace clv::models {
namespace {

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

struct Spread {
  double best;
  double median;
  double worst;
};

Spread measure(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) times.push_back(seconds_of(work));
  std::ranges::sort(times);
  return {times.front(), times[times.size() / 2], times.back()};
}

// The greatest size so far: of the WebAssembly memory, or of the process.
double memory_mb() {
#ifdef __EMSCRIPTEN__
  return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536.0 / 1e6;
#else
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024.0 / 1e6;
#endif
}

struct Fit {
  double log_likelihood = std::nan("");
  unsigned evaluations = 0;
  std::vector<double> parameters{};
};

Fit fit_one(const PurchaseModel& model, const std::vector<CustomerSummary>& customers) {
  const PurchaseFitResult result = fit_purchases(model, make_purchase_table(customers));
  if (!result.fit) return {};
  return {.log_likelihood = result.fit->log_likelihood,
          .evaluations = result.fit->evaluations,
          .parameters = {result.fit->parameters.begin(), result.fit->parameters.end()}};
}

Fit fit_values(const std::vector<CustomerSummary>& customers) {
  const GammaGammaFitResult result = fit_gamma_gamma(customers);
  if (!result.fit) return {};
  const GammaGammaParameters& p = result.fit->parameters;
  return {.log_likelihood = result.fit->log_likelihood,
          .evaluations = result.fit->evaluations,
          .parameters = {p.p, p.q, p.v}};
}

struct Subject {
  const char* name;
  std::function<Fit(const std::vector<CustomerSummary>&)> fit;
  double reference;          // log-likelihood on the CDNOW sample (REFERENCE_VALUES.md)
  double lifetimes_seconds;  // Python's lifetimes on the same
};

const Subject kSubjects[] = {
    {"bg_nbd", [](const auto& c) { return fit_one(kBgNbd, c); }, -9582.429207, 0.14},
    {"mbg_nbd", [](const auto& c) { return fit_one(kMbgNbd, c); }, -9582.135716, 0.14},
    {"pareto_nbd", [](const auto& c) { return fit_one(kParetoNbd, c); }, -9594.976179, 0.95},
    {"gamma_gamma", [](const auto& c) { return fit_values(c); }, -4055.917695, 0.06},
};
constexpr double kLifetimes100k = 1.7;

bool compare_with_lifetimes() {
  const std::vector<CustomerSummary> customers = cdnow_customers();
  if (customers.size() != 2357) {
    std::puts("CDNOW sample: tests/data/orders/cdnow_sample.csv is not what it was");
    return false;
  }
  std::puts("CDNOW sample, 2357 customers (weeks)");
  std::puts(
      "model        log-likelihood  evaluations  best ms  median ms  worst ms  lifetimes ms  times "
      "faster");
  for (const Subject& subject : kSubjects) {
    const Fit fit = subject.fit(customers);
    if (!(fit.log_likelihood > subject.reference - 1e-4)) {
      std::printf("%s: log-likelihood %.6f, the reference has %.6f\n", subject.name,
                  fit.log_likelihood, subject.reference);
      return false;
    }
    const Spread spread = measure(25, [&] { (void)subject.fit(customers); });
    std::printf("%-12s %14.4f  %11u  %7.2f  %9.2f  %8.2f  %12.0f  %12.1f\n", subject.name,
                fit.log_likelihood, fit.evaluations, spread.best * 1e3, spread.median * 1e3,
                spread.worst * 1e3, subject.lifetimes_seconds * 1e3,
                subject.lifetimes_seconds / spread.best);
    for (const double parameter : fit.parameters) std::printf("  %.12g", parameter);
    std::puts("");
  }
  return true;
}

std::vector<CustomerSummary> shop(std::uint32_t customers) {
  std::vector<CustomerSummary> result =
      simulate({.customers = customers, .longest_age = 730.0, .whole_days = true, .seed = 7},
               Stops::after_repeats, {0.6, 90.0, 0.8, 2.5});
  simulate_values(result, {.p = 5.0, .q = 3.5, .v = 70.0}, 8);
  return result;
}

double score_everyone(const std::vector<CustomerSummary>& customers) {
  const ValueModel values{.kind = ValueKind::gamma_gamma,
                          .gamma_gamma = {.p = 5.0, .q = 3.5, .v = 70.0}};
  Scorer scorer(kBgNbd, {0.6, 90.0, 0.8, 2.5}, values, ForecastTerms{});
  double sum = 0.0;
  for (const CustomerSummary& customer : customers) sum += scorer.score(customer).clv.value();
  return sum;
}

// A million customers take Pareto/NBD a minute, and make_forecast never asks that of it.
constexpr int kLargestParetoPower = 5;

void measure_sizes(int largest_power) {
  std::puts(
      "\nsimulated shops, two years by day; seconds, best of 3; in brackets evaluations of the "
      "whole likelihood");
  std::puts(
      "customers  rows      bg_nbd         mbg_nbd        pareto_nbd     gamma_gamma    score    "
      "bg+gg+score  extra MB");
  double before = 0.0;
  for (int power = 3; power <= largest_power; ++power) {
    const auto count = static_cast<std::uint32_t>(std::pow(10.0, power));
    const std::vector<CustomerSummary> customers = shop(count);
    const double memory = memory_mb();
    std::printf("%-9u  %-8zu", count, make_purchase_table(customers).rows.size());
    double needed = 0.0;
    double bg_seconds = 0.0;
    double extra = 0.0;
    for (const Subject& subject : kSubjects) {
      if (power > kLargestParetoPower && subject.reference == kSubjects[2].reference) {
        std::printf("  %8s     ", "-");
        continue;
      }
      const bool is_needed = &subject == &kSubjects[0] || &subject == &kSubjects[3];
      Fit fit;
      const double seconds = measure(3, [&] { fit = subject.fit(customers); }).best;
      if (is_needed) needed += seconds;
      if (&subject == &kSubjects[0]) {
        bg_seconds = seconds;
        extra = memory_mb() - memory;
      }
      std::printf("  %8.4f (%2u)", seconds, fit.evaluations);
    }
    double clv = 0.0;
    const double score = measure(3, [&] { clv = score_everyone(customers); }).best;
    extra = std::max(extra, memory_mb() - memory);
    std::printf("  %7.4f  %11.4f  %8.1f\n", score, needed + score, extra);
    if (power == 5) {
      std::printf("           bg_nbd on 100,000: lifetimes %.1f s, %.1f times faster\n",
                  kLifetimes100k, kLifetimes100k / bg_seconds);
    }
    if (before > 0.0) {
      std::printf("           bg_nbd: %.2f times the time for 10 times the customers, slope %.2f\n",
                  bg_seconds / before, std::log10(bg_seconds / before));
    }
    before = bg_seconds;
  }
}

}  // namespace
}  // namespace clv::models

int main(int argument_count, char** arguments) {
  if (!clv::models::compare_with_lifetimes()) return EXIT_FAILURE;
  clv::models::measure_sizes(argument_count > 1 ? std::atoi(arguments[1]) : 6);
  return EXIT_SUCCESS;
}
