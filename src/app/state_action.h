// What can happen to the state: one struct for each thing a person, the page or the engine does.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state.h"

namespace clv::app {

struct MoveSlider {
  FieldId field;
  double number;  // in the input's own unit
};
struct StepField {
  FieldId field;
  double steps;  // of the field's step; negative is down
};
struct BeginEdit {
  FieldId field;
};
struct EditText {
  FieldId field;
  std::string text;
};
struct CommitEdit {
  FieldId field;
  std::string text;
};
struct CancelEdit {
  FieldId field;
};
struct SetPricesIncludeVat {
  bool included;
};
struct SetRetentionDelta {
  double delta_pp;
};
struct ToggleMore {};
struct ToggleWhy {};
struct TogglePrivacy {};
struct ResetInputs {};
// A slider was let go: what moves it next is another step.
struct EndGesture {};
struct Undo {};
struct Redo {};
struct ChooseBranch {
  std::size_t branch;  // of branches()
};
struct KeepScenario {};
struct SwapScenarios {};
struct DropScenario {};
// Opens the explanation, or closes it when it is open.
struct Explain {
  texts::TextKey text;
};
struct ShowReport {
  bool open;
};
struct ShowView {
  View view;
};
struct SetLanguage {
  texts::Language language;
};
struct SetCurrency {
  std::string currency;
};
struct FileOverPage {
  bool over;
};
struct ChooseFiles {
  std::vector<ChosenFile> files;
  bool add = false;  // to those that are shown, instead of replacing them
};
struct EngineReady {};
struct EngineFailed {};
struct ImportProgressed {
  std::uint32_t request;
  ImportProgress progress;
};
struct InspectDone {
  std::uint32_t request;
  std::vector<protocol::PreviewBody> previews;  // by file
};
struct ImportDone {
  std::uint32_t request;
  protocol::AnalysisView analysis;
};
struct ListDone {
  std::uint32_t request;
};
struct ImportFailed {
  std::uint32_t request;
  ImportProblem problem;
};
struct CancelImport {};
struct DismissProblem {};
struct OpenPreview {
  std::string file;  // its name: shown first; empty: whichever
};
struct ClosePreview {};
struct ShowPreviewFile {
  std::size_t file;
};
struct ToggleColumns {};
struct ChooseRole {
  std::size_t column;
  std::string role;  // empty: it plays none
};
struct ChooseInMapping {
  std::string protocol::Mapping::* member;
  std::string text;
};
// The answer to the only question: the file is counted unless another one follows.
struct AnswerDateOrder {
  std::string order;
};
struct ChooseCounting {
  CountingChoices counting;
};
struct TypeRate {
  TypedRate rate;
  bool done = false;  // Enter or leaving the field; before that nothing is read anew
};
struct ReadFiles {};
struct SaveList {
  EngineTask list;
};
struct ChooseInData {
  DataChoice what;
  std::uint32_t option;
};
// The header of a column was pressed.
struct SortTable {
  TableId table;
  int column;
  bool descending_first;  // for numbers: who looks for something looks for the largest
};
// Steps of the keyboard in a chart with so many places.
struct MoveChartCursor {
  ChartId chart;
  int rows_down;
  int columns_right;
  int rows;
  int columns;
};
// A part of the picture as a file; CSS pixels of the content.
struct SavePicture {
  std::string name;  // of the file, without its ending
  float x, y, width, height;
};
struct PrintReport {};
struct UseMeasured {};
struct ChooseAction {
  std::size_t row;  // of the catalogue
  bool chosen;
};
// Also leads to the view of the actions.
struct ShowActionGroup {
  levers::ActionGroup group;
};
struct RankActions {
  levers::RankBy by;
};
struct ToggleOrder {};
struct ResetAction {
  std::size_t row;
};
struct ClearPlan {};
struct BeginSlot {
  NumberSlot slot;
};
struct TypeSlot {
  NumberSlot slot;
  std::string text;
  bool done = false;  // Enter or leaving the field
};
struct StepSlot {
  NumberSlot slot;
  double steps;
};
struct MoveSlot {
  NumberSlot slot;
  double number;
};
struct CancelSlot {
  NumberSlot slot;
};
struct AnswerQuestion {
  std::size_t question;
  Answer answer;
};
struct ClearChecklist {};
struct TakeOverMeasure {
  std::size_t measure;
};
// Numbers that the page around gave while the widget runs. Bit i: finance::input_fields()[i].
struct SetInputs {
  finance::CalculatorInputs inputs;
  std::uint32_t given;
};
struct OpenShared {
  std::string fragment;
};
struct Share {};
// The page's answer: its address, and whether the link is on the clipboard.
struct Shared {
  std::string base;
  bool copied;
};
struct CloseSharing {};
struct UndoNotice {};
struct CloseNotice {};

using StateAction = std::variant<
    MoveSlider, StepField, BeginEdit, EditText, CommitEdit, CancelEdit, SetPricesIncludeVat,
    SetRetentionDelta, ToggleMore, ToggleWhy, TogglePrivacy, ResetInputs, SetInputs, OpenShared,
    Share, Shared, CloseSharing, EndGesture, Undo, Redo, ChooseBranch, KeepScenario, SwapScenarios,
    DropScenario, Explain, ShowReport, ShowView, SetLanguage, SetCurrency, FileOverPage,
    ChooseFiles, EngineReady, EngineFailed, ImportProgressed, InspectDone, ImportDone, ListDone,
    ImportFailed, CancelImport, DismissProblem, OpenPreview, ClosePreview, ShowPreviewFile,
    ToggleColumns, ChooseRole, ChooseInMapping, AnswerDateOrder, ChooseCounting, TypeRate,
    ReadFiles, SaveList, ChooseInData, SortTable, MoveChartCursor, SavePicture, PrintReport,
    UseMeasured, ChooseAction, ShowActionGroup, RankActions, ToggleOrder, ResetAction, ClearPlan,
    BeginSlot, TypeSlot, StepSlot, MoveSlot, CancelSlot, AnswerQuestion, ClearChecklist,
    TakeOverMeasure, UndoNotice, CloseNotice>;

}  // namespace clv::app
