using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoleAtlas.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InvitationsOfAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With its reference at once. Added afterwards, the whole table would be written anew, which no transaction covers:
            // a program that is killed meanwhile would leave half of this done.
            migrationBuilder.Sql(
                """
                ALTER TABLE invitations ADD COLUMN account_id TEXT NULL
                    CONSTRAINT "FK_invitations_accounts_account_id" REFERENCES accounts (id) ON DELETE SET NULL;
                """);

            // Whose they are was told by a name, which several may have. Where that does not tell it, nobody's word is left.
            migrationBuilder.Sql(
                """
                UPDATE invitations SET account_id = (SELECT id FROM accounts WHERE display_name = "by")
                WHERE (SELECT COUNT(*) FROM accounts WHERE display_name = "by") = 1
                    AND EXISTS (SELECT 1 FROM accounts WHERE display_name = "by" AND access = 'admin');
                DELETE FROM invitations
                WHERE used_by IS NULL AND account_id IS NULL
                    AND ("by" <> 'first start' OR EXISTS (SELECT 1 FROM accounts WHERE display_name = 'first start'));
                """);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_account_id",
                table: "invitations",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_invitations_accounts_account_id",
                table: "invitations");

            migrationBuilder.DropIndex(
                name: "IX_invitations_account_id",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "invitations");
        }
    }
}
