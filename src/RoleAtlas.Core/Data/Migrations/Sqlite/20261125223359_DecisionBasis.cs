using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoleAtlas.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DecisionBasis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "decisions",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "basis",
                table: "decisions");
        }
    }
}
